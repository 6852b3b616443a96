import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { lockPathOf } from '../../src/project/lock-path.ts'
import { emptyFolder } from '../support/lock-takers.ts'

const realFolder = () => realpathSync(emptyFolder())

test('the lock stands beside the output folder, whether that exists or not', async () => {
  const root = realFolder()
  const before = await lockPathOf(join(root, 'dist'))
  mkdirSync(join(root, 'dist'))
  const after = await lockPathOf(join(root, 'dist'))

  expect([before, after]).toEqual(Array(2).fill(join(root, '.cache/dist.lock')))
})

test('two projects whose output leads to one folder find one lock', async () => {
  const [one, two, site] = [realFolder(), realFolder(), realFolder()]
  for (const root of [one, two]) symlinkSync(site, join(root, 'dist'))
  const paths = await Promise.all([one, two].map((root) => lockPathOf(join(root, 'dist'))))

  expect(new Set(paths)).toEqual(new Set([await lockPathOf(site)]))
})

test('where nothing can be put beside the folder, the lock is a temporary file', async () => {
  const root = realFolder()
  writeFileSync(join(root, '.cache'), 'mine')
  const [one, other] = await Promise.all(
    ['dist', 'out'].map((name) => lockPathOf(join(root, name)))
  )

  expect([one, other].map((path) => dirname(path ?? ''))).toEqual([tmpdir(), tmpdir()])
  expect(one).not.toBe(other)
  expect(await lockPathOf(join(root, 'dist'))).toBe(one)
})
