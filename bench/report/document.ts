import { WHAT } from '../runs/what.ts'
import { grouped } from './chart-scale.ts'
import { goalsOf } from './goals.ts'
import { median, type PdfResults, type Results, type SizeResults } from './results.ts'
import { markdownTable, rowsOf } from './table.ts'

/** Between these, `docs/performance.md` says what `bench/results.json` holds. */
const START = '<!-- From bench/results.json: npm run bench:documents -->\n'
const END = '<!-- End of what is made. -->'

/** The document with the figures of these results. */
export function withFigures(document: string, results: Results): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)]
  if (start === -1 || end === -1) throw new Error('The document has no place for the figures.')
  return document.slice(0, start + START.length) + figures(results) + document.slice(end)
}

function figures(results: Results): string {
  const { date, machine, sizes, withPdfs } = results
  const { cores, processor, memoryBytes, system, node, alsoNode, hugo, eleventy } = machine
  const goals = goalsOf(results).map(
    ({ wanted, measured, isMet }) => `| ${wanted} | ${measured} | ${isMet ? 'met' : 'missed'} |`
  )
  return [
    '',
    `Measured on ${date} on ${cores} cores (${processor}) with ${Math.round(memoryBytes / 2 ** 30)} GiB, ${system}, Node ${node}${alsoNode === null ? '' : ` and the other Node, ${alsoNode}`}, ${hugo === null ? 'without Hugo' : `Hugo ${hugo}`}, Eleventy ${eleventy}.`,
    ...sizes.flatMap(sizeText),
    ...(withPdfs === null ? [] : ['', pdfText(withPdfs)]),
    ...(goals.length === 0 ? [] : ['', '| goal | measured | |', '|---|---|---|', ...goals]),
    '',
    ''
  ].join('\n')
}

function sizeText(size: SizeResults): string[] {
  const { tenants, pages, files, bytes, comparedPages, runs } = size
  const rounds = runs.cold?.length ?? 0
  const compared =
    comparedPages === 0 ? '' : ` ${grouped(comparedPages)} pages were compared word by word.`
  return [
    '',
    `### ${grouped(tenants)} tenants`,
    '',
    `${grouped(pages)} pages; a cold build writes ${grouped(files)} files of ${grouped(Math.round(bytes / 1e6))} MB. ${rounds === 1 ? 'One run' : `Medians of ${rounds} runs`} of each.${compared}`,
    '',
    markdownTable(rowsOf(size))
  ]
}

/** What a page costs with its PDF, as a sentence. */
export function pdfText({ tenants, pages, runs }: PdfResults): string {
  const seconds = median(runs.map((run) => run.seconds))
  return `With a PDF beside each page, ${WHAT.cold}: ${seconds.toFixed(1)} seconds for ${tenants} tenants with ${pages} pages, ${((seconds / pages) * 1000).toFixed(0)} milliseconds a page.`
}
