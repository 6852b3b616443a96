import type { Code } from '../../src/diagnostics/problem.ts'
import type { BadInput } from './bad-inputs.ts'
import { madeChunk, madePng } from './made-png.ts'
import { tenantWith } from './tenant-with.ts'

type Problems = readonly `${string} ${Code}`[]

const LOGO = 'tenants/acme/logo.svg'
const PNG = 'tenants/acme/logo.png'

/** A brand with a mistake in the tenant's own file, in line 7. */
function brand(name: string, line: string, ...problems: Problems): BadInput {
  return {
    name,
    files: { 'tenants/acme.yaml': tenantWith(`brand: ${line}`) },
    problems: problems.map((problem) => `tenants/acme.yaml:${problem}` as const)
  }
}

/** A logo with a mistake in it. */
function logo(name: string, inside: string, ...problems: Problems): BadInput {
  return svg(
    name,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inside}\n</svg>\n`,
    problems
  )
}

function svg(name: string, text: string, problems: Problems): BadInput {
  return {
    name,
    files: { 'tenants/acme.yaml': tenantWith('brand: { logo: logo.svg }'), [LOGO]: text },
    problems: problems.map((problem) => `${LOGO}:${problem}` as const)
  }
}

function png(name: string, bytes: Uint8Array, ...problems: Problems): BadInput {
  return {
    name,
    files: { 'tenants/acme.yaml': tenantWith('brand: { logo: logo.png }'), [PNG]: bytes },
    problems: problems.map((problem) => `${PNG}:${problem}` as const)
  }
}

const LINKS = Array(9).fill('{ text: A, url: https://a.example.org }').join(', ')

/** Mistakes in what makes a page look like its site. */
export const BAD_BRANDS: readonly BadInput[] = [
  brand('a colour by name', '{ accent: red }', '7:18 bad-colour'),
  {
    name: 'a colour without quotation marks',
    files: { 'tenants/acme.yaml': tenantWith('brand:\n  accent: #9ad') },
    problems: ['tenants/acme.yaml:8:11 value-is-comment']
  },
  brand('an accent that is hard to see', '{ accent: "#9ad" }', '7:18 brand-contrast'),
  brand(
    'a dark logo alone',
    '{ logoDark: logo-dark.svg }',
    '7:10 brand-needs-logo',
    '7:20 logo-missing'
  ),
  brand('a logo that is not there', '{ logo: logo.svg }', '7:16 logo-missing'),
  brand('nine links', `{ headerLinks: [${LINKS}] }`, '7:23 too-many-links'),
  brand('a logo of another name', '{ logo: acme.svg }', '7:16 unknown-choice'),
  brand('a font that has to be loaded', '{ font: Comic Sans }', '7:16 unknown-choice'),
  {
    name: 'a logo that nobody names',
    files: { [LOGO]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
    problems: [`${LOGO}:1:1 logo-unused`]
  },
  svg('a web page as logo', '<!DOCTYPE html><p>', ['1:1 logo-not-its-ending']),
  svg('a drawing of more than 50,000 bytes', `<svg>${' '.repeat(50_000)}</svg>`, [
    '1:1 logo-too-large'
  ]),
  svg('a drawing that is cut off', '<svg viewBox="0 0 9 9"><g>', ['1:26 svg-not-well-formed']),
  svg('a drawing without a size', '<svg width="100%"/>', ['1:1 svg-without-size']),
  svg(
    'a document type with an entity',
    '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg viewBox="0 0 9 9">&a;</svg>',
    ['1:1 svg-doctype']
  ),
  svg('a style sheet of another file', '<?xml-stylesheet href="a.css"?><svg viewBox="0 0 9 9"/>', [
    '1:1 svg-instruction'
  ]),
  logo('a script in a logo', '<script>alert(1)</script>', '2:1 svg-element'),
  logo('a handler in a logo', '<g onload="alert(1)"/>', '2:4 svg-attribute'),
  logo('a reference out of a logo', '<use href="a.svg#b"/>', '2:6 svg-reference'),
  logo('a length that is none', '<rect width="wide"/>', '2:7 svg-value'),
  logo('CSS that imports', '<style>@import "a.css";</style>', '2:8 svg-style'),
  logo('a shape that repeats itself', '<g id="a"><use href="#a"/></g>', '1:1 svg-too-complex'),
  png('a PNG with a wrong checksum', madePng().with(-1, 0), '1:1 png-damaged'),
  png('a PNG that moves', madePng({}, [madeChunk('acTL')]), '1:1 png-animated'),
  png('a PNG as large as a wall', madePng({ width: 2001 }), '1:1 png-too-many-pixels')
]
