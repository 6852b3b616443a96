import { parseArgs } from 'node:util'

/** What is asked of the benchmark. */
export interface Options {
  readonly sizes: readonly number[]
  /** Of each size; undefined for three, and one where a size is very large. */
  readonly rounds: number | undefined
  readonly results: string
  readonly work: string
  readonly date: string
  /** Above this, the copy is left out: it takes as much room as the output. */
  readonly copyUpTo: number
  /** Above this, builds after an edit are left out. */
  readonly editsUpTo: number
  readonly hugoUpTo: number
  readonly eleventyUpTo: number
  /** Tenants of the measurement with PDFs; none for 0. */
  readonly pdfTenants: number
  /** Another Node, a program, with which everything is built too. */
  readonly alsoNode: string | undefined
  /** Whether a missed goal is an error. */
  readonly areGoalsDemanded: boolean
}

/** Above this, a size is measured once. */
const VERY_LARGE = 10_000

/** How often a size is measured. */
export function roundsFor(tenants: number, { rounds }: Options): number {
  return rounds ?? (tenants > VERY_LARGE ? 1 : 3)
}

/** Reads the arguments; one that is wrong throws, with a sentence for the user. */
export function readOptions(args: readonly string[], today: string): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      results: { type: 'string', default: 'bench/results.json' },
      work: { type: 'string', default: '.cache/bench-work' },
      date: { type: 'string', default: today },
      'copy-up-to': { type: 'string', default: '10000' },
      'edits-up-to': { type: 'string', default: '10000' },
      'hugo-up-to': { type: 'string', default: '10000' },
      'eleventy-up-to': { type: 'string', default: '1000' },
      'pdf-tenants': { type: 'string', default: '50' },
      'also-node': { type: 'string' },
      goals: { type: 'boolean', default: false }
    }
  })
  const sizes = (positionals.length === 0 ? ['1000'] : positionals).map((text) => whole(text, 1))
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    rounds: values.rounds === undefined ? undefined : whole(values.rounds, 1),
    results: values.results,
    work: values.work,
    date: values.date,
    copyUpTo: whole(values['copy-up-to'], 0),
    editsUpTo: whole(values['edits-up-to'], 0),
    hugoUpTo: whole(values['hugo-up-to'], 0),
    eleventyUpTo: whole(values['eleventy-up-to'], 0),
    pdfTenants: whole(values['pdf-tenants'], 0),
    alsoNode: values['also-node'],
    areGoalsDemanded: values.goals
  }
}

function whole(text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least)
    throw new Error(
      `“${text}” is no number of tenants or rounds. Give whole numbers, such as 1000.`
    )
  return number
}
