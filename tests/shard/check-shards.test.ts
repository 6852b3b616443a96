import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { checkShards, type ShardFolder } from '../../src/shard/check-shards.ts'

const INPUTS = { acme: '1', beta: '2' }

/** A shard of that number; `inputs` are the hashes of all tenants' files. */
function shard(
  index: number,
  count: number,
  inputs: Readonly<Record<string, string>> = INPUTS,
  shared = '0'
): ShardFolder {
  return {
    folder: `out/shard-${index}-of-${count}`,
    data: {
      format: 'policy-pages-shard/1',
      index,
      count,
      inputHash: JSON.stringify([shared, inputs]),
      shared,
      inputs: Object.entries(inputs).map(([id, hash]) => ({ id, hash })),
      records: ''
    }
  }
}

function problemsOf(...shards: readonly ShardFolder[]): string[] {
  const { found, report } = collectDiagnostics()
  checkShards(shards, report)
  return found.map(({ code, message }) => `${code}: ${message}`)
}

test('all shards of one build are right, in any order', () => {
  expect(problemsOf(shard(3, 3), shard(1, 3), shard(2, 3))).toEqual([])
})

test('every missing shard is named', () => {
  expect(problemsOf(shard(2, 4), shard(4, 4))).toEqual([
    'shard-missing: 2 of 4 shards are missing: 1, 3.'
  ])
  expect(problemsOf(shard(7, 300))).toEqual([
    'shard-missing: 299 of 300 shards are missing: 1, 2, 3, 4, 5, 6, 8, 9, 10, 11 and 289 more.'
  ])
})

test('a doubled shard is named with both folders', () => {
  const copy = { ...shard(2, 2), folder: 'out/copy' }

  expect(problemsOf(shard(1, 2), shard(2, 2), copy)).toEqual([
    'shard-doubled: "out/shard-2-of-2" and "out/copy" are both shard 2 of 2.'
  ])
})

test('shards of another count are named', () => {
  expect(problemsOf(shard(1, 2), shard(2, 2), shard(2, 4))).toEqual([
    'shard-other-count: "out/shard-2-of-4" is one of 4 shards, and "out/shard-1-of-2" is one of 2.'
  ])
})

test.for<[string, Readonly<Record<string, string>>, string, string]>([
  ['an edited tenant', { acme: '9', beta: '2' }, '0', 'tenants/acme.yaml'],
  ['a new tenant', { ...INPUTS, gamma: '3' }, '0', 'tenants/gamma.yaml'],
  ['a tenant that is gone', { acme: '1' }, '0', 'tenants/beta.yaml'],
  ['another text of all tenants', INPUTS, '9', 'what all tenants share'],
  [
    'many of them',
    { a: '1', b: '1', c: '1', d: '1', e: '1' },
    '9',
    'what all tenants share, tenants/a.yaml, tenants/acme.yaml, tenants/b.yaml, 4 more'
  ]
])('%s makes other inputs', ([, inputs, shared, different]) => {
  expect(problemsOf(shard(1, 2), shard(2, 2, inputs, shared))).toEqual([
    `shard-other-input: "out/shard-2-of-2" and "out/shard-1-of-2" were built from different files: ${different}.`
  ])
})

test('a missing and a doubled shard are told in one run', () => {
  const copy = { ...shard(1, 3), folder: 'out/copy' }

  expect(problemsOf(shard(1, 3), copy, shard(2, 3))).toEqual([
    'shard-doubled: "out/shard-1-of-3" and "out/copy" are both shard 1 of 3.',
    'shard-missing: 1 of 3 shards is missing: 3.'
  ])
})
