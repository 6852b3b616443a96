import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIXED_TENANT } from '../browser/mixed-tenant.ts'
import { buildPages } from '../support/page-server.ts'
import { wordsOnPaper } from '../support/page-words.ts'
import { readPdf, squeezed } from '../support/read-pdf.ts'

const MIXED = { 'tenants/mixed.yaml': `${MIXED_TENANT['tenants/mixed.yaml']}pdf: true\n` }
const { folder, paths } = buildPages(MIXED)

describe.for(paths.filter((path) => path !== ''))('the PDF of %s', (path) => {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
  const reading = readPdf(readFileSync(join(folder, path, 'index.pdf')))
  const inHead = (pattern: RegExp) => pattern.exec(html)?.[1]
  const isJoined = /<html[^>]* dir="rtl"/.test(html)

  test('has the title and the language of the page, a structure, and the mark of PDF/UA', async () => {
    const { title, lang, isTagged, ua } = await reading

    expect({ title, lang, isTagged, ua }).toEqual({
      title: inHead(/<title[^>]*>(.*)<\/title>/)?.replaceAll('&amp;', '&'),
      lang: inHead(/<html lang="([^"]*)"/),
      isTagged: true,
      ua: '1'
    })
  })

  test('has headings, lists and tables with heads, and the page in its footer', async () => {
    const { roles, footer } = await reading

    const all = roles.flat()

    expect(all).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P']))
    expect(all.includes('Table')).toBe(all.includes('TH'))
    expect(footer).toContain(inHead(/<link rel="canonical" href="([^"]*)"/))
  })

  test.skipIf(isJoined)('has the words of the page, and no others', async () => {
    const { text } = await reading

    expect(squeezed(text).replaceAll('•', '')).toBe(squeezed(wordsOnPaper(html)))
  })

  // The library gives letters in the order in which they are seen, and a letter twice that has a mark.
  test.runIf(isJoined)('has each letter of the page, as often as the page', async () => {
    const { text } = await reading
    const words = wordsOnPaper(html).normalize('NFKD')
    const wanted = lettersOf(words)
    const found = lettersOf(text.normalize('NFKD'))
    const missing = [...wanted].filter(([letter, count]) => (found.get(letter) ?? 0) < count)
    const surplus = [...found].map(([letter, count]) => count - (wanted.get(letter) ?? 0))

    expect(missing).toEqual([])
    expect(surplus.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(
      2 * (words.match(/\p{M}/gu)?.length ?? 0)
    )
  })
})

test('tables of cookies have a head for each column', async () => {
  const { roles } = await readPdf(readFileSync(join(folder, 'icann/ar/cookies/index.pdf')))

  const heads = roles.map((sheet) => sheet.filter((role) => role === 'TH').length)

  expect(Math.max(...heads)).toBe(5)
})

function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [letter] of text.matchAll(/\p{L}/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
