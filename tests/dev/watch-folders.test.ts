import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchFolders } from '../../src/dev/watch-folders.ts'

const watchers = () =>
  process.getActiveResourcesInfo().filter((name) => name.startsWith('FSEvent')).length

/** Watches two folders, of which one does not exist; gives what it tells. */
function watched() {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-watch-'))
  mkdirSync(join(root, 'tenants/acme/en'), { recursive: true })
  writeFileSync(join(root, 'tenants/acme.yaml'), '')
  const told: string[] = []
  const { close } = watchFolders({
    root,
    names: ['tenants', 'content'],
    changed: (paths) => told.push(...paths),
    failed: (path, error) => told.push(`${path} ${error}`)
  })
  onTestFinished(() => {
    close()
    rmSync(root, { recursive: true })
  })
  const write = (path: string) => writeFileSync(join(root, path), String(Math.random()))
  const tells = (...paths: string[]) =>
    expect.poll(() => told.splice(0), { timeout: 5000 }).toEqual(expect.arrayContaining(paths))
  return { root, told, write, tells, close }
}

test('files at any depth are told, and those beside the folders are not', async () => {
  const { write, tells, told } = watched()
  write('other.txt')
  write('tenants/acme.yaml')
  await tells('tenants/acme.yaml')
  write('tenants/acme/en/intro.md')
  await tells('tenants/acme/en/intro.md')

  expect(told).not.toContain('other.txt')
})

test('a burst is told once', async () => {
  const { write, told } = watched()
  for (let count = 0; count < 50; count++) write('tenants/acme.yaml')
  await expect.poll(() => told).toEqual(['tenants/acme.yaml'])
})

test('a folder that comes later is watched, also in the place of one that went', async () => {
  const { root, write, tells } = watched()
  mkdirSync(join(root, 'content/en'), { recursive: true })
  await tells('content')
  write('content/en/a.md')
  await tells('content/en/a.md')
  rmSync(join(root, 'content'), { recursive: true })
  await tells('content')
  mkdirSync(join(root, 'content'))
  await tells('content')
  write('content/b.md')

  await tells('content/b.md')
})

test('a file that another one is moved over is told, as editors save', async () => {
  const { root, write, tells } = watched()
  write('tenants/.new')
  renameSync(join(root, 'tenants/.new'), join(root, 'tenants/acme.yaml'))
  await tells('tenants/acme.yaml')
})

test('each folder is one watch, and closing ends all', async () => {
  // Those of the tests before go a moment after they were closed.
  await expect.poll(watchers).toBe(0)
  const { close } = watched()
  expect(watchers()).toBe(4)
  close()

  await expect.poll(watchers).toBe(0)
})
