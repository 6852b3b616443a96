import { describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { type Structure, structureOf } from './in-page/structure.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()
const pages = await readAll()

async function readAll(): Promise<(Structure & { path: string })[]> {
  const page = await browser.newPage()
  const structures = []
  for (const path of paths) {
    await page.goto(url + path)
    structures.push({ path, ...(await page.evaluate(structureOf)) })
  }
  await page.close()
  return structures
}

describe.for(pages)('/$path', ({ title, headings, captions, tables, links, ids }) => {
  test('its headings begin with the only one of level 1, and leave no level out', () => {
    const levels = headings.map((heading) => Number(heading[0]))
    const skipped = headings.filter((_, at) => (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1)

    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    expect(skipped).toEqual([])
  })

  test('no two headings, tables or ids are called the same', () => {
    expect(twice(headings)).toEqual([])
    expect(twice(captions)).toEqual([])
    expect(twice(ids)).toEqual([])
    expect(captions.filter((caption) => caption !== '')).toHaveLength(tables)
  })

  test('links that are called the same lead to the same place, and each is called something', () => {
    const named = new Set(links.map(({ name, href }) => `${name} | ${href}`))

    expect(twice([...named].map((link) => link.split(' | ')[0] ?? ''))).toEqual([])
    expect(links.filter(({ name }) => name === '')).toEqual([])
  })

  test('its title begins with its heading, and is short', () => {
    const bare = title.replace(/[\u2066-\u2069]/g, '')

    expect(bare.startsWith(headings[0]?.slice(2) ?? '?')).toBe(true)
    expect(bare.length).toBeLessThanOrEqual(90)
  })
})

test('every page has a title of its own', () => {
  expect(twice(pages.map(({ title, lang }) => `${lang} ${title}`))).toEqual([])
})

test('the parts of a page come in the same order on all pages', () => {
  expect(turnedRound(pages.map(({ landmarks }) => landmarks))).toEqual([])
})

test('the sections of a policy come in the same order for all tenants and languages', () => {
  const policies = new Map<string, (readonly string[])[]>()
  for (const { path, sections } of pages) {
    const policy = path.split('/').slice(2).join('/')
    policies.set(policy, [...(policies.get(policy) ?? []), sections])
  }

  expect([...policies.values()].flatMap(turnedRound)).toEqual([])
})

function twice(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at)
}

/** Pairs that come in one order on one page, and in the other on another. */
function turnedRound(orders: readonly (readonly string[])[]): string[] {
  const pairs = new Set(
    orders.flatMap((order) =>
      order.flatMap((first, at) => order.slice(at + 1).map((second) => `${first} > ${second}`))
    )
  )
  return [...pairs].filter((pair) => pairs.has(pair.split(' > ').toReversed().join(' > ')))
}
