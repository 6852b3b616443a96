import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratioWords } from '../../src/brand/colours.ts'
import { nearestStrong, weakPairs } from '../../src/brand/contrast.ts'
import { darkAccentOf, paletteOf } from '../../src/brand/palette.ts'
import { SCHEMES, SURFACES } from '../../src/brand/schemes.ts'
import { ROOT } from '../support/project-files.ts'

const css = readFileSync(join(ROOT, 'templates/assets/policy.css'), 'utf8')
const dark = css.slice(css.indexOf('@media (prefers-color-scheme: dark)'))

const colours = array(constantFrom(...'0123456789abcdef'), { minLength: 6, maxLength: 6 }).map(
  (digits) => `#${digits.join('')}`
)

/** Contrast by the formula of WCAG 2.2 alone. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.for([
  ['light', css],
  ['dark', dark]
] as const)('the surfaces of the %s scheme are those of the style sheet', ([scheme, text]) => {
  const [own = ''] = /:root \{[\s\S]*?\}/.exec(text) ?? []
  const colourOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(own)?.[1]

  expect({ paper: colourOf('paper'), panel: colourOf('panel') }).toEqual(SURFACES[scheme])
})

test.for([
  ['light', css],
  ['dark', dark]
] as const)('the colours of the project itself pass in the %s scheme', ([scheme, text]) => {
  const own = [...text.matchAll(/--(?:accent|link|link-hover): (#[0-9a-f]{6});/g)].slice(0, 3)

  expect(own.map(([, colour = '']) => weakPairs(colour, scheme))).toEqual([[], [], []])
})

describe.for(SCHEMES)('in the %s scheme', (scheme) => {
  test('the suggested colour passes on every surface, whatever the colour', () => {
    const surfaces = Object.values(SURFACES[scheme])
    assert(
      property(colours, (colour) => {
        const nearest = nearestStrong(colour, scheme)

        expect(nearest).toMatch(/^#[0-9a-f]{6}$/)
        for (const surface of surfaces)
          expect(contrast(nearest, surface)).toBeGreaterThanOrEqual(4.5)
      })
    )
  })

  test('a colour that passes is its own nearest one, and others are refused by the formula', () => {
    const surfaces = Object.values(SURFACES[scheme])
    assert(
      property(colours, (colour) => {
        const weak = surfaces.filter((surface) => contrast(colour, surface) < 4.5)

        expect(weakPairs(colour, scheme).map((pair) => pair.colour)).toEqual(weak)
        if (weak.length === 0) expect(nearestStrong(colour, scheme)).toBe(colour)
      })
    )
  })

  test('a link under the pointer has no less contrast than before', () => {
    assert(
      property(colours, (colour) => {
        const { accent, hover } = paletteOf(nearestStrong(colour, scheme), scheme)
        const { paper } = SURFACES[scheme]

        expect(contrast(hover, paper)).toBeGreaterThanOrEqual(contrast(accent, paper))
      })
    )
  })
})

test.for([
  ['#9ad', 'light', '#606f9e'],
  ['#f00', 'light', '#e30000'],
  ['#ffffff', 'light', '#707070'],
  ['#0b4f9e', 'light', '#0b4f9e'],
  ['#0b4f9e', 'dark', '#4b8ade'],
  ['#000000', 'dark', '#898989']
] as const)('the nearest colour to %s in the %s scheme is %s', ([colour, scheme, nearest]) => {
  expect(nearestStrong(colour, scheme)).toBe(nearest)
})

test('the dark accent is made from the light one, however that is written', () => {
  expect([darkAccentOf('#05A'), darkAccentOf('#0055aa')]).toEqual([
    darkAccentOf('#05a'),
    darkAccentOf('#05a')
  ])
})

test.for([
  [4.499_999, '4.49:1'],
  [4.5, '4.50:1'],
  [21, '21.00:1'],
  [1, '1.00:1']
] as const)('the ratio %d is written %s', ([ratio, words]) => {
  expect(ratioWords(ratio)).toBe(words)
})
