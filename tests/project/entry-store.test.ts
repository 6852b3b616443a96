import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canKeepIn, entryStore } from '../../src/project/entry-store.ts'
import { emptyFolder } from '../support/lock-takers.ts'

/** A store with one entry, and the path of that entry. */
function storeWith(content: string) {
  const folder = join(emptyFolder(), 'deep/store')
  const store = entryStore(folder)
  store.write('name', content)
  return { folder, store, path: join(folder, 'name') }
}

test('what is kept is read back, and nothing else lies in the folder', () => {
  const { folder, store } = storeWith('content')
  store.write('empty', '')
  store.write('bytes', Buffer.from([0, 255]))

  expect(store.read('name')?.toString()).toBe('content')
  expect([store.read('empty')?.length, store.read('bytes')]).toEqual([0, Buffer.from([0, 255])])
  expect(readdirSync(folder).toSorted()).toEqual(['bytes', 'empty', 'name'])
})

test('a store is empty until something is kept, with a folder or without', () => {
  const { folder, store } = storeWith('content')

  expect([store.isEmpty(), entryStore(join(folder, 'none')).isEmpty()]).toEqual([false, true])
  store.prune(() => false)
  expect(store.isEmpty()).toBe(true)
})

test('there is nothing under another name, and no folder until something is kept', () => {
  const folder = join(emptyFolder(), 'store')

  expect(entryStore(folder).read('name')).toBeUndefined()
  expect(existsSync(folder)).toBe(false)
})

test.for<[string, (entry: Buffer) => Buffer]>([
  ['has lost its end', (entry) => entry.subarray(0, -1)],
  ['has lost most', (entry) => entry.subarray(0, 20)],
  ['has lost all', () => Buffer.alloc(0)],
  ['has another letter', (entry) => Buffer.concat([entry.subarray(0, -1), Buffer.from('x')])],
  ['has another hash', (entry) => Buffer.from(entry).fill(0, 0, 1)],
  ['is longer', (entry) => Buffer.concat([entry, Buffer.from(' ')])],
  ['is somebody else’s', () => Buffer.from('{"some": "file of another program, with a long text"}')]
])('an entry that %s is no entry, and can be written again', ([, damage]) => {
  const { store, path } = storeWith('content')
  writeFileSync(path, damage(readFileSync(path)))

  expect(store.read('name')).toBeUndefined()
  store.write('name', 'content')
  expect(store.read('name')?.toString()).toBe('content')
})

test('what is not used any more goes, with what a killed write left', () => {
  const { folder, store } = storeWith('content')
  store.write('used', 'used')
  writeFileSync(join(folder, 'half.999.0'), 'half')
  store.prune((name) => name === 'used')

  expect(readdirSync(folder)).toEqual(['used'])
})

test('a store that cannot be made or read is empty, and stops nobody', () => {
  const folder = join(emptyFolder(), 'file')
  writeFileSync(folder, 'mine')
  const store = entryStore(folder)
  store.write('name', 'content')
  store.prune(() => false)

  expect([store.read('name'), readFileSync(folder, 'utf8')]).toEqual([undefined, 'mine'])
})

test('what is read again by the same build is kept, or it is told what stands in the way', () => {
  const file = join(emptyFolder(), 'file')
  writeFileSync(file, '')

  expect([canKeepIn(file), canKeepIn(join(file, 'below')), canKeepIn(`${file}s`)]).toEqual([
    false,
    false,
    true
  ])
  expect(() => entryStore(file).keep('name', 'content')).toThrow('EEXIST')
  expect(() => entryStore(file).write('name', 'content')).not.toThrow()
})
