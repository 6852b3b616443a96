import { diffLines } from 'diff'

/** What changed from one text to another, line by line: `- ` was taken away, `+ ` was added. */
export function differenceOf(then: string, now: string): string[] {
  return diffLines(`${then.trim()}\n`, `${now.trim()}\n`).flatMap(({ added, removed, value }) => {
    const mark = added ? '+' : removed ? '-' : ' '
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${mark} ${line}`.trimEnd())
  })
}
