import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writtenFile } from '../../src/project/manifest.ts'
import type { WrittenFile } from '../../src/project/output-file.ts'
import { noteOutput } from '../../src/project/output-note.ts'
import { outputTrust } from '../../src/project/output-trust.ts'
import { emptyFolder } from '../support/lock-takers.ts'

const TREE = 'the tree of acme, of which a part is kept'

/** Longer than a tick of the clock by which the system notes changes. */
const TICK = 30

/**
 * An output of two files as a build leaves it. `said` is the file as the note has it: a test that
 * says another content than the file has sees whether the file is read.
 */
async function writtenOutput(said = 'right') {
  const root = emptyFolder()
  const [output, note] = [join(root, 'dist'), join(root, '.cache/note.json')]
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(output, path)), { recursive: true })
    writeFileSync(join(output, path), text)
  }
  write('acme/en/page', 'right')
  write('top', 'right')
  await wait(TICK)
  write('manifest.json', 'manifest')
  const files = ['acme/en/page', 'top'].map((path) => writtenFile({ path, content: said }))
  const tenants = [{ id: 'acme', tree: TREE }]
  noteOutput(output, note, 'program', 'ledger', { tenants, files, places: new Map() })
  await wait(TICK)
  const [page, top] = files as [WrittenFile, WrittenFile]
  const trust = () => outputTrust(output, note, 'program')
  return {
    output,
    note,
    write,
    page,
    top,
    trust,
    holds: () => [trust().holdsAll('acme', TREE, [page]), trust().holds(top)]
  }
}

test('what has not changed since the manifest is not read', async () => {
  const { holds, trust, page } = await writtenOutput('wrong')

  expect([holds(), trust().ledger]).toEqual([[true, true], 'ledger'])
  expect(trust().isAsPublished(page)).toBe(true)
})

test('what changed later is read: the same content is right, another one is not', async () => {
  const { output, write, holds } = await writtenOutput()
  write('acme/en/page', 'right')
  utimesSync(join(output, 'top'), 5, 5)
  expect(holds()).toEqual([true, true])

  write('acme/en/page', 'wrong')
  write('top', 'wrong')
  expect(holds()).toEqual([false, false])
})

test('a file that was changed and has its old date and size is noticed', async () => {
  const { output, write, holds } = await writtenOutput()
  const { atime, mtime } = lstatSync(join(output, 'top'))
  write('top', 'wrong')
  utimesSync(join(output, 'top'), atime, mtime)

  expect(holds()).toEqual([true, false])
})

test('what is lost, longer, a link or a folder is noticed', async () => {
  const { output, write, holds } = await writtenOutput()
  const path = join(output, 'top')
  const results: unknown[] = []
  for (const change of [
    () => write('top', 'longer'),
    () => rmSync(path),
    () => symlinkSync('acme/en/page', path),
    () => {
      rmSync(path)
      mkdirSync(path)
    }
  ]) {
    change()
    results.push(holds()[1])
  }
  expect(results).toEqual([false, false, false, false])
})

test('a file or a folder too much in the folder of a tenant is noticed', async () => {
  const { output, write, holds } = await writtenOutput()
  write('acme/en/more', '')
  expect(holds()).toEqual([false, true])

  rmSync(join(output, 'acme/en/more'))
  expect(holds()).toEqual([true, true])
  mkdirSync(join(output, 'acme/empty'))
  expect(holds()).toEqual([false, true])
})

test('a link in the place of a folder is noticed', async () => {
  const { output, holds } = await writtenOutput()
  renameSync(join(output, 'acme'), join(output, 'other'))
  symlinkSync('other', join(output, 'acme'))

  expect(holds()).toEqual([false, true])
})

test('an older folder that was moved there is read', async () => {
  const { output, page, trust } = await writtenOutput('wrong')
  renameSync(join(output, 'acme/en'), join(output, 'acme/old'))
  renameSync(join(output, 'acme/old'), join(output, 'acme/en'))

  expect(trust().holdsAll('acme', TREE, [page])).toBe(false)
})

test('what the last build did not write is read, however old it is', async () => {
  const { page, top, trust } = await writtenOutput()
  const other = { ...top, sha256: writtenFile({ path: 'top', content: 'wrong' }).sha256 }

  expect(trust().holds(other)).toBe(false)
  expect(trust().holdsAll('acme', 'another tree', [page])).toBe(true)
  expect(trust().holdsAll('acme', 'another tree', [{ ...page, sha256: other.sha256 }])).toBe(false)
})

test.for<[string, (output: string, note: string) => void]>([
  ['the manifest is another file', (output) => replace(join(output, 'manifest.json'), 'manifest')],
  ['the manifest was touched', (output) => utimesSync(join(output, 'manifest.json'), 5, 5)],
  ['the manifest is gone', (output) => rmSync(join(output, 'manifest.json'))],
  ['there is no note', (_, note) => rmSync(note)],
  ['the note is cut', (_, note) => writeFileSync(note, readFileSync(note).subarray(0, 80))],
  ['the note is nothing', (_, note) => writeFileSync(note, 'null')],
  ['the note is of an older program', (_, note) => edit(note, (one) => delete one.sums)],
  ['the note lacks sums', (_, note) => edit(note, (one) => Object.assign(one, { sums: null }))],
  [
    'the note is of another folder',
    (_, note) => edit(note, (one) => Object.assign(one, { output: '/dist' }))
  ]
])('everything is read where %s', async ([, change]) => {
  const wrong = await writtenOutput('wrong')
  change(wrong.output, wrong.note)
  expect([wrong.holds(), wrong.trust().ledger]).toEqual([[false, false], undefined])

  const right = await writtenOutput('right')
  change(right.output, right.note)
  expect(right.holds()).toEqual([true, true])
})

test('where no note can be written, the next build reads', async () => {
  const { output, top, note } = await writtenOutput('wrong')
  const path = join(note, 'in a file')
  noteOutput(output, path, '', '', { tenants: [], files: [top], places: new Map() })

  expect(outputTrust(output, path, '').holds(top)).toBe(false)
})

function replace(path: string, text: string): void {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

function edit(path: string, change: (note: Record<string, unknown>) => unknown): void {
  const note = JSON.parse(readFileSync(path, 'utf8'))
  change(note)
  writeFileSync(path, JSON.stringify(note))
}
