import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { buildPages } from '../support/page-server.ts'

const { folder, files } = buildPages()

/** Search engines cut a title after about 70 characters; some languages need more for the same. */
const validatorFor = (file: string) =>
  new HtmlValidate(new StaticConfigLoader(rulesFor(/en\/cookies/.test(file) ? 70 : 90)))

const rulesFor = (titleLength: number) =>
  ({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'heading-level': ['error', { allowMultipleH1: false, sectioningRoots: [] }],
      'long-title': ['error', { maxlength: titleLength }],
      'no-dup-id': 'error',
      'no-inline-style': 'error',
      'no-missing-references': 'error',
      'no-style-tag': 'error',
      'no-trailing-whitespace': 'error',
      // The box in which a table scrolls is no section of the text, but has to be a named region.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      'prefer-tbody': 'error',
      'wcag/h63': ['error', { strict: true }]
    }
  }) satisfies ConfigData

describe.for(files)('%s', (file) => {
  const html = readFileSync(join(folder, file), 'utf8')
  const count = (pattern: RegExp) => [...html.matchAll(pattern)].length

  test('html-validate finds nothing', async () => {
    const { results } = await validatorFor(file).validateString(html)
    const findings = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)
    )

    expect(findings).toEqual([])
  })

  test('has one heading of the first level, a language, and no litter', () => {
    expect({
      headings: count(/<h1[ >]/g),
      languages: count(/^<html lang="[a-z]{2,3}(-[A-Za-z0-9]+)*" dir="(ltr|rtl)">$/gm),
      scripts: count(/<script|\son[a-z]+="|javascript:/gi),
      blankLines: count(/\n\s*\n/g),
      unfilled: count(/\{\{|\}\}|\{%|undefined|\[object/g)
    }).toEqual({ headings: 1, languages: 1, scripts: 0, blankLines: 0, unfilled: 0 })
  })

  test('every table stands in a region of its own that its caption names', () => {
    const regions = html.matchAll(
      /<div class="table-scroll" role="region" aria-labelledby="([^"]+)" tabindex="0">\n<table[^>]*>\n<caption id="([^"]+)">[^<]+<\/caption>/g
    )
    const pairs = [...regions].map(([, region, caption]) => ({ region, caption }))

    expect(pairs).toHaveLength(count(/<table[ >]/g))
    expect(pairs).toEqual(pairs.map(({ caption }) => ({ region: caption, caption })))
  })

  test('every row has one header cell, and every header cell a direction', () => {
    const rows = html
      .split('<tbody>')
      .slice(1)
      .flatMap((body) => body.split('<tr>').slice(1))
    const headers = rows.map((row) => [...row.matchAll(/<th scope="row">/g)].length)

    expect(headers).toEqual(rows.map(() => 1))
    expect(count(/<th(?! scope="(col|row)")[ >]/g)).toBe(0)
  })
})

test.for(files.filter((file) => file !== 'index.html'))('%s names its public address', (file) => {
  const html = readFileSync(join(folder, file), 'utf8')
  const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]*)">/g)].map(
    ([, url]) => url
  )

  expect(canonical).toEqual([expect.stringMatching(/^https:\/\/[^/]+\/(\S+\/)?$/)])
})
