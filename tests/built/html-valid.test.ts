import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIXED_TENANT } from '../browser/mixed-tenant.ts'
import { htmlFindings } from '../support/html-validator.ts'
import { buildPages } from '../support/page-server.ts'

const { folder, files } = buildPages(MIXED_TENANT)

/** A text without its tags. */
const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '')

describe.for(files)('%s', (file) => {
  const html = readFileSync(join(folder, file), 'utf8')
  const count = (pattern: RegExp) => [...html.matchAll(pattern)].length
  // Braces close in the data too.
  const text = html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
  // One block of data on each page of a policy, and nothing that is run.
  const data = isPolicy(file) ? 1 : 0

  test('html-validate finds nothing', async () => {
    const findings = await htmlFindings(html)
    // The page of an address that does not exist is shown there, so its links begin at the top.
    const isAnywhere = file.endsWith('/404.html')

    expect(findings.filter((one) => !(isAnywhere && one.includes(' allowed-links:')))).toEqual([])
  })

  test('has one heading of the first level, a language, and no litter', () => {
    expect({
      headings: count(/<h1[ >]/g),
      languages: count(/^<html lang="[a-z]{2,3}(-[A-Za-z0-9]+)*" dir="(ltr|rtl)">$/gm),
      scripts: count(/<script(?! type="application\/ld\+json">)|\son[a-z]+="|javascript:/gi),
      data: count(/<script type="application\/ld\+json">[^<>&]+<\/script>/g),
      blankLines: count(/\n\s*\n/g),
      unfilled: [...text.matchAll(/\{\{|\}\}|\{%|undefined|\[object/g)].length
    }).toEqual({ headings: 1, languages: 1, scripts: 0, data, blankLines: 0, unfilled: 0 })
  })

  test('every table has a caption, and stands in a box that no Tab stops at', () => {
    expect(count(/<div class="table-box">\n<table[^>]*>\n<caption>.+<\/caption>/g)).toBe(
      count(/<table[ >]/g)
    )
    expect(count(/ role="region"| tabindex="0"/g)).toBe(0)
  })

  test('every fact of a row has the head of its column as its label', () => {
    for (const [table] of html.matchAll(/<table.*?<\/table>/gs)) {
      const [head = '', ...rows] = table.split('<tr>').slice(1)
      const heads = [...head.matchAll(/<th [^>]*>(.*)<\/th>/g)].map(([, text = '']) => plain(text))
      const labels = rows.map((row) =>
        [...row.matchAll(/^<(?:th scope="row"[^>]*|td data-label="([^"]*)")>/gm)].map(
          ([, label]) => label
        )
      )

      expect(labels).toEqual(labels.map((row) => heads.map((text, column) => row[column] && text)))
    }
  })

  test('every row has one header cell, and every header cell a direction', () => {
    const bodies = [...html.matchAll(/<tbody>.*?<\/tbody>/gs)].map(([body]) => body)
    const rows = bodies.flatMap((body) => body.split('<tr>').slice(1))
    const headers = rows.map((row) => [...row.matchAll(/<th scope="row"[ >]/g)].length)

    expect(headers).toEqual(rows.map(() => 1))
    expect(count(/<th(?! scope="(col|row)")[ >]/g)).toBe(0)
  })
})

test.for(files.filter(isPolicy))('%s names its public address', (file) => {
  const html = readFileSync(join(folder, file), 'utf8')
  const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]*)">/g)].map(
    ([, url]) => url
  )

  expect(canonical).toEqual([expect.stringMatching(/^https:\/\/[^/]+\/(\S+\/)?$/)])
})

/** Whether a file is a page of a policy, and not the operator's list or what stands for no page. */
function isPolicy(file: string): boolean {
  return file !== 'index.html' && !file.endsWith('/404.html')
}
