import { expect, test } from 'vitest'
import { readInputs } from '../../src/build/inputs.ts'
import type { Known } from '../../src/build/ledger.ts'
import { madeTexts } from '../../src/build/made-texts.ts'
import { listPages, type TopSources } from '../../src/build/top-files.ts'
import { readShared } from '../../src/policy/shared.ts'
import { entryStore } from '../../src/project/entry-store.ts'
import { ROOT } from '../support/project-files.ts'

const shared = readShared(readInputs(ROOT).shared, () => {})

/** A tenant of which is known what the list says about it. */
function listed(id: string, name = id): Known {
  const facts = {
    id,
    name,
    host: `${id}.example`,
    base: `https://${id}.example/`,
    updated: '2026-11-26',
    locales: ['en'],
    baseFile: `tenants/${id}.yaml`,
    pages: [],
    overridden: []
  }
  const { host, base } = facts
  const counts = { pages: 1, files: 6, hasPdfs: false }
  return { id, host, base, tree: '', record: '', facts, row: name, ...counts }
}

const ids = Array.from({ length: 1200 }, (_, index) => `t${String(index).padStart(4, '0')}`)

/** The names under which the pages of the list are kept. */
function namesOf(known: readonly Known[]): string[] {
  const sources: TopSources = {
    shared,
    program: 'p',
    renderer: () => Promise.reject(new Error('Nothing is rendered for a name.')),
    store: entryStore('/nowhere'),
    listed: madeTexts('/nowhere', 'listed'),
    known
  }
  return listPages(sources, 'texts').map(({ name }) => name)
}

test('a long list is kept page by page, each under a name of its own', () => {
  const names = namesOf(ids.map((id) => listed(id)))

  expect([names.length, new Set(names).size]).toEqual([3, 3])
})

test('a name that is edited in its place changes one page of the list', () => {
  const before = namesOf(ids.map((id) => listed(id)))
  const after = namesOf(ids.map((id) => listed(id, id === 't0700' ? 't0700 Open Data' : id)))

  expect(after.map((name, index) => name === before[index])).toEqual([true, false, true])
})

test('a new tenant moves others: every page names where the others begin and end', () => {
  const before = namesOf(ids.map((id) => listed(id)))
  const after = namesOf([...ids, 't0600b'].map((id) => listed(id)))

  expect(after.map((name, index) => name === before[index])).toEqual([false, false, false])
})
