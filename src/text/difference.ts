import { createRequire } from 'node:module'
import type * as Library from 'diff'

const require = createRequire(import.meta.url)

/** With more changed lines than this, one text is shown whole after the other. */
const MOST_CHANGES = 1000

/** What changed from one text to another, line by line: `- ` was taken away, `+ ` was added. */
export function differenceOf(then: string, now: string): string[] {
  const [before, after] = [`${then.trim()}\n`, `${now.trim()}\n`]
  const whole = [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after }
  ]
  // Loaded at the first text that has changed; most builds need nothing of it.
  const { diffLines } = require('diff') as typeof Library
  const changes = diffLines(before, after, { maxEditLength: MOST_CHANGES }) ?? whole
  return changes.flatMap(({ added, removed, value }) => {
    const mark = added ? '+' : removed ? '-' : ' '
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${mark} ${line}`.trimEnd())
  })
}
