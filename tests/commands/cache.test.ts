import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { thisHolder } from '../../src/project/lock-holder.ts'
import { hashesOf } from '../support/kill-build.ts'
import { ROOT } from '../support/project-files.ts'
import { started } from '../support/started.ts'
import type { TemporaryProject } from '../support/temporary-project.ts'
import { variedFolder } from '../support/varied-folder.ts'

const RECORDS = '.cache/tenants'
const NOTE = '.cache/output.json'
const LOCK = '.cache/dist.lock'

/** The files of the output, as hashes. */
const outputOf = ({ root }: TemporaryProject) => hashesOf(join(root, 'dist'))

/** What a summary counts: "12 written, 3 unchanged, 0 removed". */
function countsIn(said: string): string {
  return /\d+ files written, \d+ unchanged, \d+ removed/.exec(said)?.[0] ?? said
}

/** The output of a build from nothing, without anything that is known. */
function freshOutput(project: TemporaryProject) {
  rmSync(join(project.root, 'dist'), { recursive: true, force: true })
  expect(project.run('build', '--quiet', '--no-cache').code).toBe(0)
  return outputOf(project)
}

test('a build that changes nothing writes nothing, and says the same', () => {
  const project = variedFolder(1)
  const first = project.run('build')
  const before = outputOf(project)
  const second = project.run('build')
  const warnings = (said: string) => said.slice(0, said.lastIndexOf(' pages in dist/'))

  expect(countsIn(second.err)).toBe(`0 files written, ${before.size} unchanged, 0 removed`)
  expect(warnings(second.err)).toBe(warnings(first.err))
  expect(outputOf(project)).toEqual(before)
})

test('records that are cut, emptied, exchanged or somebody else’s give the right output', () => {
  const project = variedFolder(1)
  project.run('build')
  const right = outputOf(project)
  const names = readdirSync(join(project.root, RECORDS)).toSorted()
  const damages = [
    (entry: Buffer) => entry.subarray(0, entry.length / 2),
    () => Buffer.alloc(0),
    () => readFileSync(join(project.root, RECORDS, names[1] ?? '')),
    () => Buffer.from('{"files": []}')
  ]
  for (const [index, name] of names.entries()) {
    const path = join(project.root, RECORDS, name)
    const damage = damages[index % damages.length]
    writeFileSync(path, damage?.(readFileSync(path)) ?? '')
  }
  writeFileSync(join(project.root, 'dist/acme-1/robots.txt'), 'changed')
  const { code, err } = project.run('build')

  expect([code, countsIn(err)]).toEqual([
    0,
    `1 files written, ${right.size - 1} unchanged, 0 removed`
  ])
  expect(outputOf(project)).toEqual(right)
})

test.for<[string, (project: TemporaryProject) => void]>([
  ['the places of entries are shuffled', (project) => shuffleNote(project, /.{16}/)],
  ['trees and places are shuffled', (project) => shuffleNote(project, /^/)],
  ['the manifest was edited and is as long as before', editManifest]
])('where %s, an edit gives the right manifest', ([, disturb]) => {
  const project = variedFolder(1)
  project.run('build')
  disturb(project)
  const text = project.snapshot('tenants')['acme-1.yaml'] ?? ''
  project.write('tenants/acme-1.yaml', text.replace('Acme Council', 'Acme Kouncil'))
  expect(project.run('build').code).toBe(0)
  const now = outputOf(project)

  expect(freshOutput(project)).toEqual(now)
})

/** Gives what the note says of each tenant, from where the pattern ends, to another one. */
function shuffleNote({ root, write }: TemporaryProject, from: RegExp): void {
  const note = JSON.parse(readFileSync(join(root, NOTE), 'utf8'))
  const names = Object.keys(note.sums).filter((name) => name.endsWith('/'))
  const rests = names.map((name) => note.sums[name].replace(from, ''))
  for (const [index, name] of names.entries())
    note.sums[name] = (from.exec(note.sums[name])?.[0] ?? '') + rests[(index + 1) % names.length]
  write(NOTE, JSON.stringify(note))
}

function editManifest({ root }: TemporaryProject): void {
  const path = join(root, 'dist/manifest.json')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('text/html', 'text/xxxx'))
}

test('a cache of another version of the program is not used', () => {
  const project = variedFolder(1)
  project.run('build')
  const old = readdirSync(join(project.root, RECORDS))
  rmSync(join(project.root, 'build'))
  cpSync(join(ROOT, 'build'), join(project.root, 'build'), { recursive: true })
  const path = join(project.root, 'build/policy/robots.js')
  writeFileSync(path, readFileSync(path, 'utf8').replace('Allow: /', 'Allow: /x'))
  const { code } = project.run('build')
  const now = outputOf(project)

  expect(code).toBe(0)
  expect(project.snapshot('dist')['acme-1/robots.txt']).toContain('Allow: /x\n')
  expect(readdirSync(join(project.root, RECORDS)).filter((name) => old.includes(name))).toEqual([])
  expect(freshOutput(project)).toEqual(now)
})

test('a cache may be deleted, and may come from another machine', () => {
  const [one, other] = [variedFolder(1), variedFolder(1)]
  one.run('build')
  const right = outputOf(one)
  rmSync(join(one.root, '.cache'), { recursive: true })
  expect(countsIn(one.run('build').err)).toBe(`0 files written, ${right.size} unchanged, 0 removed`)

  cpSync(join(one.root, '.cache'), join(other.root, '.cache'), { recursive: true })
  other.write('dist/acme-1/index.html', 'something else')
  expect([other.run('build').code, outputOf(other)]).toEqual([0, right])
})

test('without the cache nothing of it is read or written', () => {
  const project = variedFolder(1)
  const right = freshOutput(project)
  expect(existsSync(join(project.root, RECORDS))).toBe(false)

  project.run('build')
  const kept = hashesOf(join(project.root, RECORDS))
  project.write('tenants/acme-1.yaml', project.snapshot('tenants')['opera-1.yaml'] ?? '')
  project.remove('tenants/opera-1.yaml')
  expect(project.run('build', '--no-cache').code).toBe(0)
  expect(hashesOf(join(project.root, RECORDS))).toEqual(kept)
  expect([...outputOf(project).keys()].some((path) => path.startsWith('opera-1/'))).toBe(false)
  expect(right.size).toBeGreaterThan(100)
})

test('of an edit that was built for one tenant and taken back, nothing is left', () => {
  const project = variedFolder(1)
  project.run('build')
  const right = outputOf(project)
  const text = project.snapshot('tenants')['acme-1.yaml'] ?? ''
  project.write('tenants/acme-1.yaml', text.replace('Acme Council', 'Acme Kouncil'))
  project.run('build', '--tenant', 'acme-1')
  expect(outputOf(project)).not.toEqual(right)

  project.write('tenants/acme-1.yaml', text)
  project.run('build')
  expect(outputOf(project)).toEqual(right)
})

test('an edit that came with an error elsewhere is published once that is mended', () => {
  const project = variedFolder(1)
  project.run('build')
  const before = outputOf(project)
  const { 'acme-1.yaml': acme = '', 'ville-1.yaml': ville = '' } = project.snapshot('tenants')
  project.write('tenants/acme-1.yaml', acme.replace('Acme Council', 'Acme Kouncil'))
  project.write('tenants/ville-1.yaml', 'name: Ville\n')
  expect([project.run('build').code, outputOf(project)]).toEqual([1, before])

  project.write('tenants/ville-1.yaml', ville)
  project.run('build')
  expect(project.snapshot('dist')['acme-1/en/cookies/index.html']).toContain('Acme Kouncil')
  expect(freshOutput(project)).not.toEqual(before)
})

test('with many tenants one thread and three make the same, and say the same', () => {
  const project = variedFolder(6)
  const one = project.run('build', '--quiet', '--jobs', '1', '--no-cache')
  const right = outputOf(project)
  project.remove('dist')
  const three = project.run('build', '--quiet', '--jobs', '3')

  expect([one, three]).toEqual([
    { code: 0, out: '', err: '' },
    { code: 0, out: '', err: '' }
  ])
  expect(outputOf(project)).toEqual(right)
  const [again, fresh] = [project.run('build'), project.run('build', '--no-cache', '--jobs', '3')]
  const warnings = (said: string) => said.match(/^tenants\/.*$/gm)
  expect(warnings(again.err)).toEqual(warnings(fresh.err))
  expect(outputOf(project)).toEqual(right)
})

test('an error in one of many tenants fails the build, whoever meets it', () => {
  const project = variedFolder(6)
  const text = project.snapshot('tenants')['quiet-4.yaml'] ?? ''
  project.write('tenants/quiet-4.yaml', text.replace('cookies: []', 'cookies: [nothing]'))
  const [one, three] = ['1', '3'].map((jobs) => project.run('build', '--quiet', '--jobs', jobs))

  expect([one?.code, existsSync(join(project.root, 'dist'))]).toEqual([1, false])
  expect(one?.err).toMatch(/^tenants\/quiet-4\.yaml:\d+:\d+ {2}error {2}/m)
  expect(three).toEqual(one)
})

test('of two builds at once each waits and says so, and then one after the other is right', async () => {
  const project = variedFolder(2)
  project.write(LOCK, `${JSON.stringify(thisHolder())}\n`)
  const both = [started(project, 'build'), started(project, 'build')]
  const waiting = `Another build (process ${process.pid}) is writing dist/; waiting for it.\n`
  while (!both.every(({ said }) => said() === waiting)) await wait(20)
  project.remove(LOCK)
  const codes = await Promise.all(both.map(({ ended }) => ended))
  const counts = both.map(({ said }) => countsIn(said())).toSorted()
  const files = outputOf(project)

  expect([codes, existsSync(join(project.root, LOCK))]).toEqual([[0, 0], false])
  expect(counts).toEqual([
    `0 files written, ${files.size} unchanged, 0 removed`,
    `${files.size} files written, 0 unchanged, 0 removed`
  ])
  expect(files).toEqual(freshOutput(project))
})

test('a build that may not wait is told who writes, and changes nothing', () => {
  const project = variedFolder(1)
  project.write(LOCK, `${JSON.stringify(thisHolder())}\n`)
  const { code, err } = project.run('build', '--no-wait')

  expect([code, existsSync(join(project.root, 'dist'))]).toEqual([1, false])
  expect(err).toContain(`Another build (process ${process.pid}, since `)
})

test('the lock of a process that is gone is taken over, and nothing is said of it', () => {
  const project = variedFolder(1)
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  project.write(LOCK, `${JSON.stringify({ ...thisHolder(), pid })}\n`)

  expect(project.run('build', '--no-wait', '--quiet')).toEqual({ code: 0, out: '', err: '' })
  expect(existsSync(join(project.root, LOCK))).toBe(false)
})
