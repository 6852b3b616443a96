/** The look of the report: calm as the policy pages, in one file without anything from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1e23;
  --soft: #4c535d;
  --paper: #ffffff;
  --panel: #f3f5f8;
  --line: #c8ced8;
  --accent: #0b4f9e;
  --error: #a3211b;
  --warning: #7a4f00;
  --good: #10512a;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  line-height: 1.55;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9ecf0;
    --soft: #b3bac5;
    --paper: #14171b;
    --panel: #1e2329;
    --line: #434b57;
    --accent: #9cc7ff;
    --error: #ff9d95;
    --warning: #f0b95b;
    --good: #84d19c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  border-block-start: 0.3rem solid var(--accent);
  background: var(--paper);
  color: var(--ink);
  overflow-wrap: break-word;
}
header, main, footer { padding: 1rem max(1rem, (100% - 88rem) / 2); }
footer { background: var(--panel); border-block-start: 1px solid var(--line); }
h1 { margin: 1.5rem 0 0.5rem; font-size: clamp(1.7rem, 1.4rem + 1.5vw, 2.3rem); line-height: 1.25; }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.4rem; line-height: 1.25; }
h3 { display: inline; margin: 0; font-size: 1.05rem; }
p, ul { margin: 0 0 0.75rem; }
p, li { max-width: 48rem; }
a { display: inline-block; min-width: 1.5rem; padding-block: 0.2rem; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.92em; overflow-wrap: anywhere; }
nav ul, .links, .legend, .findings { padding: 0; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.links { margin: 0; }
th > a, td > a { margin-block: -0.2rem; }
.sources a { display: inline; }
.glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0; }
.glance div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0.75rem 1rem; background: var(--panel); border-radius: 0.4rem; }
.glance dt { color: var(--soft); }
.glance dd { margin: 0; font-size: 1.7rem; font-weight: 650; line-height: 1.2; }
.scroll { position: relative; overflow-x: auto; margin-block: 1rem; border: 1px solid var(--line); border-radius: 0.4rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; }
caption { position: sticky; inset-inline-start: 0; max-width: calc(100vw - 2rem); padding: 0.7rem 1rem 0.3rem; color: var(--soft); text-align: start; }
th, td { padding: 0.5rem 0.6rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th:first-child, td:first-child { padding-inline-start: 1rem; }
thead th { border-block-end: 2px solid var(--soft); vertical-align: bottom; }
tbody th { min-width: 11rem; font-weight: 500; }
tbody tr:last-child > * { border-block-end: 0; }
table:has(#matrix) { font-size: 0.8rem; }
table:has(#matrix) :is(th, td):not(:first-child) { padding-inline: 0.2rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.stated { color: var(--good); }
.missing, .error, .warning { font-weight: 650; }
.missing, .error { color: var(--error); }
.warning { color: var(--warning); }
.unknown, .not-asked, .left-out, .detail { color: var(--soft); }
details { margin-block: 0.75rem; padding: 0.6rem 1rem; border: 1px solid var(--line); border-radius: 0.4rem; }
summary { padding-block: 0.15rem; cursor: pointer; }
.rule[open] > summary { margin-block-end: 0.75rem; }
.findings > li { margin-block: 0.75rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--line); }
.findings p { margin-block-end: 0.3rem; }
.line { padding: 0.3rem 0.6rem; background: var(--panel); }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --panel: #fff; --accent: #000; font-size: 9pt; }
  nav { display: none; }
  .scroll { overflow: visible; border: 0; }
  caption { max-width: none; }
  table { font-size: 7.5pt; }
  th, td { padding: 0.2rem; }
  tbody th { min-width: 0; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2, h3, caption, summary { break-after: avoid; }
  ::details-content { content-visibility: visible; block-size: auto; }
}
`
