import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeOutput } from '../../src/project/write-output.ts'
import { temporaryProject } from '../support/temporary-project.ts'

/** A folder for output, with what stands in it already. */
function outputWith(files: Readonly<Record<string, string>>) {
  const project = temporaryProject()
  for (const [path, text] of Object.entries(files)) project.write(`dist/${path}`, text)
  return {
    output: join(project.root, 'dist'),
    snapshot: () => project.snapshot('dist'),
    has: (path: string) => existsSync(join(project.root, 'dist', path))
  }
}

const file = (path: string, content: string) => ({ path, content })
const none = () => false

test('what changed is written, what is the same is left, everything else is removed', async () => {
  const { output, snapshot, has } = outputWith({
    same: 'same',
    'other/size': 'one',
    'other/text': 'one',
    'z/old/deep/er': '',
    old: ''
  })
  const change = await writeOutput(
    output,
    [
      file('same', 'same'),
      file('other/text', 'two'),
      file('other/size', 'more'),
      file('a/new', '')
    ],
    none
  )

  expect(change).toEqual({
    written: ['a/new', 'other/size', 'other/text'],
    unchanged: ['same'],
    removed: ['old', 'z/old/deep/er']
  })
  expect(snapshot()).toEqual({
    'a/new': '',
    'other/size': 'more',
    'other/text': 'two',
    same: 'same'
  })
  expect([has('z'), has(`.staging-${process.pid}`)]).toEqual([false, false])
})

test('what is too much is removed even where nothing is written', async () => {
  const { output, snapshot, has } = outputWith({ same: 'same', 'old/file': '' })
  const change = await writeOutput(output, [file('same', 'same')], none)

  expect(change).toEqual({ written: [], unchanged: ['same'], removed: ['old/file'] })
  expect([snapshot(), has('old')]).toEqual([{ same: 'same' }, false])
})

test('what is kept stays with its folders, even an empty one', async () => {
  const { output, snapshot, has } = outputWith({ 'a/b/kept': 'kept', 'a/b/old': '', 'c/d': 'd' })
  mkdirSync(join(output, 'c/empty'))
  mkdirSync(join(output, 'empty'))
  const change = await writeOutput(
    output,
    [file('new', '')],
    (path) => path === 'a/b/kept' || path.startsWith('c/')
  )

  expect(change).toEqual({ written: ['new'], unchanged: [], removed: ['a/b/old'] })
  expect(snapshot()).toEqual({ 'a/b/kept': 'kept', 'c/d': 'd', new: '' })
  expect([has('c/empty'), has('empty')]).toEqual([true, false])
})

test('a link to a file of the same content is replaced, whatever its length', async () => {
  const content = 'folder/file'
  const { output } = outputWith({ [content]: content })
  symlinkSync(content, join(output, 'link'))
  const change = await writeOutput(output, [file('link', content), file(content, content)], none)

  expect([change.written, lstatSync(join(output, 'link')).isFile()]).toEqual([['link'], true])
})

test('a file far above a page, and a full folder in its place, make way', async () => {
  const { output, snapshot } = outputWith({ a: 'file', 'b/c/d/e': 'deep', 'b/c/f': '' })
  const change = await writeOutput(output, [file('a/b/c', 'new'), file('b/c', 'new')], none)

  expect(change.removed).toEqual(['a', 'b/c/d/e', 'b/c/f'])
  expect(snapshot()).toEqual({ 'a/b/c': 'new', 'b/c': 'new' })
})

test('what a killed build left behind goes, even where nothing is written', async () => {
  const { output, has } = outputWith({ same: 'same', '.staging-999999999/half': '' })
  const change = await writeOutput(output, [file('same', 'same')], none)

  expect(change).toEqual({ written: [], unchanged: ['same'], removed: [] })
  expect(has('.staging-999999999')).toBe(false)
})

test('what a killed build left behind is not in the way of the next', async () => {
  const { output, snapshot } = outputWith({ '.staging-999999999/half': '' })
  await writeOutput(output, [file('new', 'new')], none)

  expect(snapshot()).toEqual({ new: 'new' })
})

test('a file that cannot be written whole changes nothing', async () => {
  const { output, snapshot, has } = outputWith({ old: 'old' })
  const files = [file('new', 'new'), { path: 'wrong', content: 5 as unknown as string }]

  await expect(writeOutput(output, files, none)).rejects.toThrow('"data" argument')
  expect([snapshot(), has(`.staging-${process.pid}`)]).toEqual([{ old: 'old' }, false])
})

test('a file that cannot be written whole makes no folder', async () => {
  const { output, has } = outputWith({})
  const files = [{ path: 'wrong', content: 5 as unknown as string }]

  await expect(writeOutput(output, files, none)).rejects.toThrow('"data" argument')
  expect(has('.')).toBe(false)
})

test('a file in the place of the folder is left alone', async () => {
  const { output } = outputWith({})
  writeFileSync(output, 'mine')

  await expect(writeOutput(output, [file('new', 'new')], none)).rejects.toThrow('ENOTDIR')
  expect(readFileSync(output, 'utf8')).toBe('mine')
})

test('the manifest is replaced after all other files, or not at all', async () => {
  const { output, snapshot } = outputWith({ 'manifest.json': 'old', old: '' })
  const files = [file('manifest.json', 'new'), file('page', ''), file('x'.repeat(300), '')]

  await expect(writeOutput(output, files, none)).rejects.toThrow('written in part')
  expect(snapshot()).toMatchObject({ 'manifest.json': 'old', page: '', old: '' })
})
