import { countOf, plural } from '../../diagnostics/reports/text-report.ts'
import { html, type Markup } from '../../text/markup.ts'
import type { Fleet } from './fleet.ts'
import { found } from './found.ts'
import { elements, matrix } from './matrix.ts'
import { byProfile, byRule, byTenant, glance } from './overview.ts'
import { settle } from './settle.ts'
import { STYLE } from './style.ts'

interface Part {
  readonly id: string
  readonly title: string
  readonly body: Markup
}

/**
 * The report for people who open no terminal: one file that needs no server and no script. It is
 * made here and not by a template, since templates are a tenant's pages: this page has its style
 * inside, is not published, and is needed too where the site cannot be built.
 */
export function reportPage(fleet: Fleet): string {
  const parts: readonly Part[] = [
    { id: 'settle', title: 'What one change would settle', body: settle(fleet) },
    { id: 'rules', title: 'By rule', body: byRule(fleet) },
    { id: 'profiles', title: 'By profile', body: byProfile(fleet) },
    { id: 'tenants', title: 'By tenant', body: byTenant(fleet) },
    {
      id: 'stated',
      title: 'What the policies state',
      body: html`${elements(fleet)}${matrix(fleet)}`
    },
    { id: 'findings', title: 'Findings', body: found(fleet) }
  ]
  // The page may run nothing and load nothing, whatever stands in it.
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>Check of the policies, ${fleet.date}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<header>
<h1>Check of the policies</h1>
<p>${plural(fleet.tenants.length, 'tenant')}, as of <time datetime="${fleet.date}">${fleet.date}</time>. ${countOf(fleet.findings)}</p>
<p>Each finding names the line that would have to change, the reason and the source. This page is no legal advice.</p>
<nav aria-label="Contents">
<ul>
${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
</header>
<main>
${glance(fleet)}${parts.map(partHtml)}</main>
<footer>
<p>Made by policy-pages with <code>check --format html</code>.</p>
</footer>
</body>
</html>
`.markup
}

function partHtml({ id, title, body }: Part): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}</section>
`
}
