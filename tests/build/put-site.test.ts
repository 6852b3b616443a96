import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolders, replacementOf } from '../../src/project/replace-files.ts'
import { scanOutput } from '../../src/project/scan-output.ts'
import { outputWith, putFiles } from '../support/put-files.ts'

const manifest = { 'manifest.json': 'new' }

test('what changed is written, what is the same is left, everything else is removed', () => {
  const { put, snapshot, has } = outputWith({
    same: 'same',
    'other/size': 'one',
    'other/text': 'one',
    'z/old/deep/er': '',
    old: ''
  })
  const change = put({ same: 'same', 'other/text': 'two', 'other/size': 'more', 'a/new': '' })

  expect(change).toEqual({
    written: ['other/text', 'other/size', 'a/new'],
    unchanged: 1,
    removed: ['old', 'z/old/deep/er']
  })
  expect(snapshot()).toEqual({
    'a/new': '',
    ...manifest,
    'other/size': 'more',
    'other/text': 'two',
    same: 'same'
  })
  expect([has('z'), has(`.staging-${process.pid}`)]).toEqual([false, false])
})

test('what is too much is removed even where nothing is written', () => {
  const { put, snapshot, has } = outputWith({ same: 'same', 'old/file': '' })

  expect(put({ same: 'same' })).toEqual({ written: [], unchanged: 1, removed: ['old/file'] })
  expect([snapshot(), has('old')]).toEqual([{ ...manifest, same: 'same' }, false])
})

test('the folder of a tenant holds just its files then, and no empty folder', () => {
  const { put, snapshot, has } = outputWith({ 'a/same': 'same', 'a/b/old': '', 'a/c/d': 'old' })
  const change = put({ 'a/same': 'same', 'a/c/d': 'new' }, ['a'])

  expect(change).toEqual({ written: ['a/c/d'], unchanged: 1, removed: ['a/b/old'] })
  expect(snapshot()).toEqual({ 'a/c/d': 'new', 'a/same': 'same', ...manifest })
  expect(has('a/b')).toBe(false)
})

test('the folder of a new tenant comes as a whole, in place of a file too', () => {
  const { put, snapshot } = outputWith({ b: 'a file' })
  const change = put({ 'a/one': '1', 'a/deep/two': '2', 'b/three': '3' }, ['a', 'b'])

  expect(change.written).toEqual(['a/', 'b/'])
  expect(snapshot()).toEqual({ 'a/deep/two': '2', 'a/one': '1', 'b/three': '3', ...manifest })
})

test('the folder of a tenant that is gone goes', () => {
  const { put, snapshot, has } = outputWith({ 'gone/en/page': '', 'here/page': 'same' })

  expect(put({ 'here/page': 'same' }, ['here']).removed).toEqual(['gone/en/page'])
  expect([snapshot(), has('gone')]).toEqual([{ 'here/page': 'same', ...manifest }, false])
})

test('a link to a file of the same content is replaced, whatever its length', () => {
  const content = 'folder/file'
  const { output, put } = outputWith({ [content]: content })
  symlinkSync(content, join(output, 'link'))
  const change = put({ link: content, [content]: content })

  expect([change.written, lstatSync(join(output, 'link')).isFile()]).toEqual([['link'], true])
})

test('a link in the place of a folder is replaced, and what it leads to is left alone', () => {
  const { output, put, snapshot } = outputWith({ 'elsewhere/page': 'mine' })
  symlinkSync('elsewhere', join(output, 'a'))
  put({ 'a/page': 'new', 'elsewhere/page': 'mine' }, ['a', 'elsewhere'])

  expect(lstatSync(join(output, 'a')).isDirectory()).toBe(true)
  expect(snapshot()).toEqual({ 'a/page': 'new', 'elsewhere/page': 'mine', ...manifest })
})

test('a file far above a page, and a full folder in its place, make way', () => {
  const { put, snapshot } = outputWith({ a: 'file', 'b/c/d/e': 'deep', 'b/c/f': '' })
  const change = put({ 'a/b/c': 'new', 'b/c': 'new' })

  expect(change.removed).toEqual(['a', 'b/c/d/e', 'b/c/f'])
  expect(snapshot()).toEqual({ 'a/b/c': 'new', 'b/c': 'new', ...manifest })
})

test('what a killed build left behind goes, and is not in the way', () => {
  const { put, snapshot, has } = outputWith({ same: 'same', '.staging-999999999/half': '' })

  expect(put({ same: 'same' })).toEqual({ written: [], unchanged: 1, removed: [] })
  expect([snapshot(), has('.staging-999999999')]).toEqual([{ ...manifest, same: 'same' }, false])
})

test('what a build that still runs has staged stays', () => {
  const { put, has } = outputWith({ [`.staging-${process.ppid}/half`]: '' })
  put({ new: 'new' })

  expect(has(`.staging-${process.ppid}/half`)).toBe(true)
})

test('a file that cannot be written whole changes nothing', () => {
  const { put, snapshot, has } = outputWith({ old: 'old' })
  const files = { new: 'new', wrong: 5 as unknown as string }

  expect(() => put(files)).toThrow('"data" argument')
  expect([snapshot(), has(`.staging-${process.pid}`)]).toEqual([{ old: 'old' }, false])
})

test('a file that cannot be written whole makes no folder', () => {
  const { put, has } = outputWith({})

  expect(() => put({ 'a/wrong': 5 as unknown as string }, ['a'])).toThrow('"data" argument')
  expect(has('.')).toBe(false)
})

test('a file in the place of the output is left alone', () => {
  const { output, put } = outputWith({})
  writeFileSync(output, 'mine')

  expect(() => put({ new: 'new' })).toThrow('ENOTDIR')
  expect(readFileSync(output, 'utf8')).toBe('mine')
})

test('folders that cannot all be made are taken away again', () => {
  const { output, has } = outputWith({ old: '' })
  mkdirSync(join(output, 'empty'))
  const paths = ['a/b/page', `${'x'.repeat(300)}/page`]
  const replacement = replacementOf(paths, paths, scanOutput(output))

  expect(() => makeFolders(output, [replacement])).toThrow('ENAMETOOLONG')
  expect([has('a'), has('old'), has('empty')]).toEqual([false, true, true])
})

test('the manifest is replaced after all other files, or not at all', () => {
  const { output, snapshot } = outputWith({ 'manifest.json': 'old', old: '' })
  const lose = (staging: string) => rmSync(join(staging, 'second'))

  expect(() => putFiles(output, { first: '1', second: '2' }, [], lose)).toThrow('written in part')
  expect(snapshot()).toEqual({ first: '1', 'manifest.json': 'old', old: '' })
})

test('pages come after what they refer to, and before the list of all tenants', () => {
  const { output, snapshot } = outputWith({ 'a/page': 'old' })
  const files = { '_assets/style.css': 'new', 'a/page': 'new', 'index.html': 'new' }
  const lose = (path: string) => (staging: string) => rmSync(join(staging, path))

  expect(() => putFiles(output, files, ['a'], lose('a/page'))).toThrow('written in part')
  expect(snapshot()).toEqual({ '_assets/style.css': 'new', 'a/page': 'old' })
  expect(() => putFiles(output, files, ['a'], lose('index.html'))).toThrow('written in part')
  expect(snapshot()).toEqual({ '_assets/style.css': 'new', 'a/page': 'new' })
})

test('an equal manifest stays the same file', () => {
  const { output, put } = outputWith({ ...manifest, page: 'same' })
  const { ino } = lstatSync(join(output, 'manifest.json'))
  put({ page: 'same' })

  expect(lstatSync(join(output, 'manifest.json')).ino).toBe(ino)
})
