import { expect, test } from 'vitest'
import { keptReleases, planPrune, usedBy } from '../../src/release/prune-plan.ts'
import type { ReleaseData } from '../../src/schema/release-data.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const release = (number: number, modified = day(number)) => ({ number, modified })
const tree = (letter: string) => letter.repeat(64)
const name = (letter: string) => letter.repeat(32)
const object = (key: string, modified = day(1)) => ({ key, size: 10, modified })

const KEPT = usedBy({
  site: tree('a'),
  assets: [{ path: '_assets/used.css' }],
  tenants: [{ tree: tree('b') }]
} as unknown as ReleaseData)

test('the newest releases stay, and the live one always', () => {
  const all = [1, 2, 3, 4].map((number) => release(number))

  expect(keptReleases(all, 2, day(20))).toEqual({ kept: [4, 3], old: [2, 1] })
  expect(keptReleases(all, 0, day(20))).toEqual({ kept: [4], old: [3, 2, 1] })
  expect(keptReleases([], 2, day(20))).toEqual({ kept: [], old: [] })
})

test('a release that was live a short while ago stays, and the one that edges show', () => {
  const all = [1, 2, 3, 4].map((number) => release(number))

  expect(keptReleases(all, 1, day(4)).kept).toEqual([4, 3])
  expect(keptReleases(all, 1, day(3)).kept).toEqual([4, 3, 2])
  expect(keptReleases(all, 1, day(20), 2).kept).toEqual([4, 2])
})

test('what no kept release uses goes: listings, files and assets', () => {
  const objects = [
    object(`done/${name('a')}`),
    object(`done/${name('c')}`),
    object(`t/${name('b')}/index.html`),
    object(`t/${name('c')}/index.html`),
    object(`t/${name('d')}/left/over.html`),
    object('_assets/used.css'),
    object('_assets/old.css')
  ]

  expect(planPrune(KEPT, objects, day(2))).toEqual({
    listings: [`done/${name('c')}`],
    files: [`t/${name('c')}/index.html`, `t/${name('d')}/left/over.html`, '_assets/old.css'],
    bytes: 30
  })
})

test('a tree of which anything is young stays as a whole: it may be being published', () => {
  const objects = [
    object(`done/${name('c')}`),
    object(`t/${name('c')}/a.html`, day(3)),
    object(`t/${name('c')}/b.html`),
    object(`t/${name('d')}/a.html`),
    object(`done/${name('d')}`, day(3)),
    object('_assets/new.css', day(3))
  ]

  expect(planPrune(KEPT, objects, day(2))).toEqual({ listings: [], files: [], bytes: 0 })
})

test('what has the form of neither a tree nor an asset stays', () => {
  const objects = ['t/other', 't/x/index.html', 'done/readme', 'notes.txt'].map((key) =>
    object(key)
  )

  expect(planPrune(KEPT, objects, day(2))).toEqual({ listings: [], files: [], bytes: 0 })
})
