import type { What } from '../runs/what.ts'
import { grouped, type Point, type Scale, scaleOf } from './chart-scale.ts'
import { median, type Results, secondsOf } from './results.ts'

/** The size of the picture and of the field inside of it. */
const WIDTH = 760
const HEIGHT = 440
const FIELD = { left: 80, right: 560, top: 60, bottom: 370 }

/** A line of the chart. Its dashes and its name tell it from others, and not only its colour. */
interface Line {
  readonly name: string
  readonly style: 'total' | 'edited' | 'tenant' | 'hugo' | 'copy'
  readonly points: readonly Point[]
}

/** A picture of how the time grows with the number of tenants, both on scales of powers of ten. */
export function chartOf({ sizes }: Results): string {
  const pointsOf = (what: What, per: (tenants: number) => number) =>
    sizes.flatMap((size) => {
      const seconds = secondsOf(size, what)
      const { tenants } = size
      return seconds.length === 0 ? [] : [{ tenants, seconds: median(seconds) / per(tenants) }]
    })
  const lines: Line[] = [
    { name: 'Hugo, in all', style: 'hugo', points: pointsOf('hugo-cold', () => 1) },
    { name: 'cold build, in all', style: 'total', points: pointsOf('cold', () => 1) },
    { name: 'cp -r, in all', style: 'copy', points: pointsOf('copy', () => 1) },
    { name: 'one tenant edited, in all', style: 'edited', points: pointsOf('tenant', () => 1) },
    { name: 'cold build, a tenant', style: 'tenant', points: pointsOf('cold', (count) => count) }
  ]
  const drawn = lines.filter(({ points }) => points.length > 0)
  const all = drawn.flatMap(({ points }) => points)
  const across = scaleOf(
    all.map(({ tenants }) => tenants),
    FIELD.left,
    FIELD.right
  )
  const up = scaleOf(
    all.map(({ seconds }) => seconds),
    FIELD.bottom,
    FIELD.top
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Time of a build by number of tenants</title>',
    `<desc id="desc">${drawn.map(described).join(' ')}</desc>`,
    STYLE,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="heading" x="${FIELD.left}" y="32">Seconds of a build, by number of tenants</text>`,
    ...across.powers.map((power) => {
      const x = across.place(power)
      return `<path class="grid" d="M${x} ${FIELD.top}V${FIELD.bottom}"/><text class="middle" x="${x}" y="${FIELD.bottom + 24}">${grouped(power)}</text>`
    }),
    ...up.powers.map((power) => {
      const y = up.place(power)
      return `<path class="grid" d="M${FIELD.left} ${y}H${FIELD.right}"/><text class="end" x="${FIELD.left - 12}" y="${y + 5}">${grouped(power)}</text>`
    }),
    `<text class="middle" x="${(FIELD.left + FIELD.right) / 2}" y="${HEIGHT - 16}">tenants</text>`,
    ...drawn.map((line) => drawing(line, across, up)),
    ...named(drawn, across, up),
    '</svg>',
    ''
  ].join('\n')
}

/** Colours that are read on light and on dark paper; without a choice of the reader, on light. */
const STYLE = `<style>
text { font: 14px system-ui, sans-serif; fill: #1b1e23 }
.heading { font-size: 16px; font-weight: 600 }
.middle { text-anchor: middle }
.end { text-anchor: end }
.paper { fill: #ffffff }
.grid { stroke: #c8ced8 }
.line { fill: none; stroke-width: 2.5 }
.total { stroke: #0b4f9e } .total-mark { fill: #0b4f9e }
.edited { stroke: #1a6b2f; stroke-dasharray: 14 4 } .edited-mark { fill: #1a6b2f }
.tenant { stroke: #0b4f9e; stroke-dasharray: 7 5 } .tenant-mark { fill: #0b4f9e }
.hugo { stroke: #8a3b00; stroke-dasharray: 2 4 } .hugo-mark { fill: #8a3b00 }
.copy { stroke: #4c535d; stroke-dasharray: 12 4 2 4 } .copy-mark { fill: #4c535d }
@media (prefers-color-scheme: dark) {
text { fill: #e8eaee }
.paper { fill: #15181c }
.grid { stroke: #3a414b }
.total, .tenant { stroke: #8cbcff } .total-mark, .tenant-mark { fill: #8cbcff }
.edited { stroke: #8fd6a0 } .edited-mark { fill: #8fd6a0 }
.hugo { stroke: #ffb27a } .hugo-mark { fill: #ffb27a }
.copy { stroke: #aab2bd } .copy-mark { fill: #aab2bd }
}
</style>`

/**
 * Where the names of the lines stand: beside their last points, and none over another; a line that
 * ends earlier has its name above its end.
 */
function named(lines: readonly Line[], across: Scale, up: Scale): string[] {
  let above = 0
  return lines
    .map(({ name, points }) => {
      const end = points.at(-1) ?? { tenants: 1, seconds: 1 }
      return { name, x: across.place(end.tenants), y: up.place(end.seconds) }
    })
    .toSorted((a, b) => a.y - b.y)
    .map(({ name, x, y }) => {
      if (x < FIELD.right) return `<text class="end" x="${x - 8}" y="${y - 8}">${name}</text>`
      above = Math.max(y, above + 18)
      return `<text x="${x + 16}" y="${above + 5}">${name}</text>`
    })
}

function drawing({ style, points }: Line, across: Scale, up: Scale): string {
  const spots = points.map(({ tenants, seconds }) => ({
    x: across.place(tenants),
    y: up.place(seconds)
  }))
  const way = spots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const marks = spots.map(({ x, y }) => `<circle class="${style}-mark" cx="${x}" cy="${y}" r="4"/>`)
  return [`<path class="line ${style}" d="${way}"/>`, ...marks].join('')
}

/** The line in words, for those who do not see it. */
function described({ name, points }: Line): string {
  const said = points.map(
    ({ tenants, seconds }) => `${Number(seconds.toPrecision(2))} s at ${grouped(tenants)}`
  )
  return `${name}: ${said.join(', ')}.`
}
