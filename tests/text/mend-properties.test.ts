import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readYaml } from '../../src/text/yaml.ts'
import { mendedTenant } from '../support/mended-from.ts'

/** A line, and what it should be after the mends; nothing where it is taken out. */
interface Line {
  readonly before: string
  readonly after: string | undefined
}

const same = (text: string): Line => ({ before: text, after: text })

/** A value between no, single or double quotation marks. */
const quoted = (before: string, after: string) =>
  fc.constantFrom("'", '"', '').map((mark) => [mark + before + mark, mark + after + mark] as const)

const comment = fc.constantFrom('', ' # why', '   # "13 months"', '\t# {a: [b]}', ' ')
const blank = fc.constantFrom(' ', '  ', '    ')
const between = fc.constantFrom([], [same('')], [same('# a: 1')], [same('  # - x'), same('')])

/** `key: value # comment`, with a value that is mended. */
const line = (indent: string, key: string, [before, after]: readonly [string, string]) =>
  fc.tuple(quoted(before, after), blank, comment).map(
    ([[old, mended], space, end]): Line => ({
      before: `${indent}${key}:${space}${old}${end}`,
      after: `${indent}${key}:${space}${mended}${end}`
    })
  )

const DURATIONS: Readonly<Record<string, string>> = {
  '13 months': 'P13M',
  '3 Weeks': 'P3W',
  p1y: 'P1Y',
  'Up to 10 months': 'up to P10M',
  P20D: 'P20D'
}
const duration = fc.constantFrom(...Object.entries(DURATIONS))

/** The repeated setting goes; the comment at its end does not. */
const repeated = fc
  .tuple(fc.constantFrom('intro: operation', '"intro":  "operation"'), comment)
  .map(([words, end]): Line => {
    const kept = end.trim()
    return { before: words + end, after: kept === '' ? undefined : kept }
  })

const entry = (name: string) =>
  fc.oneof(
    duration
      .chain((value) => line('    ', 'duration', value))
      .map((field) => [same(`  - use: ${name}`), field]),
    fc.tuple(duration, blank, comment).map(([[before, after], space, end]) => [
      {
        before: `  - {use: ${name},${space}duration: ${before} }${end}`,
        after: `  - {use: ${name},${space}duration: ${after} }${end}`
      }
    ])
  )

const tenant = fc
  .tuple(
    line('', 'updated', ['2026/1/31', '2026-01-31']),
    line('', 'preferencesUrl', [
      'https://acme.example.org/choice',
      'https://acme.example.org/choice'
    ]),
    repeated,
    fc
      .tuple(entry('csrftoken'), between, entry('sessionid'), between)
      .map((parts) => [same('cookies:'), ...parts.flat()]),
    fc.array(between, { minLength: 5, maxLength: 5 }),
    fc.boolean()
  )
  .map(([updated, choice, intro, cookies, gaps, isReversed]) => {
    const blocks = [[updated], [choice], [intro], cookies]
    const ordered = isReversed ? blocks.toReversed() : blocks
    const first = ['extends: base', 'name: Acme', 'url: https://acme.example.org', 'locales: [en]']
    return [...first.map(same), ...ordered.flatMap((block, at) => [...(gaps[at] ?? []), ...block])]
  })

const layout = fc.record({
  lines: tenant,
  lineBreak: fc.constantFrom('\n', '\r\n'),
  isClosed: fc.boolean()
})

const textOf = (lines: readonly (string | undefined)[], lineBreak: string, isClosed: boolean) =>
  lines.filter((one) => one !== undefined).join(lineBreak) + (isClosed ? lineBreak : '')

const PROFILE = {
  'tenants/profiles/base.yaml':
    'intro: operation\ncontroller: { name: Acme Council, email: privacy@acme.example.org }\n'
}

test('only the lines that have to change are changed, whatever the layout', () => {
  fc.assert(
    fc.property(layout, ({ lines, lineBreak, isClosed }) => {
      const before = textOf(
        lines.map((one) => one.before),
        lineBreak,
        isClosed
      )
      const after = textOf(
        lines.map((one) => one.after),
        lineBreak,
        isClosed
      )

      expect(mendedTenant(before, PROFILE)).toBe(after)
    }),
    { numRuns: 80 }
  )
})

interface Data {
  readonly [key: string]: unknown
  readonly cookies: readonly { readonly duration: string }[]
}

const dataOf = (text: string) => readYaml({ path: 'x.yaml', text }, () => {})?.data as Data

/** The data of a tenant as they should be after the mends. */
function meantBy({ intro: _, cookies, ...others }: Data): Data {
  const mended = cookies.map((one) => ({ ...one, duration: DURATIONS[one.duration.trim()] ?? '' }))
  return { ...others, updated: '2026-01-31', cookies: mended }
}

test('a second run changes nothing, and nothing but the mended values is different', () => {
  fc.assert(
    fc.property(layout, ({ lines, lineBreak, isClosed }) => {
      const before = textOf(
        lines.map((one) => one.before),
        lineBreak,
        isClosed
      )
      const once = mendedTenant(before, PROFILE)

      expect(mendedTenant(once, PROFILE)).toBe(once)
      expect(dataOf(once)).toEqual(meantBy(dataOf(before)))
    }),
    { numRuns: 30 }
  )
})
