import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPages } from '../support/page-server.ts'
import { ROOT } from '../support/project-files.ts'
import { startNginx, whyNoNginx } from './nginx.ts'

const SCANNER = join(ROOT, 'node_modules/@mdn/mdn-http-observatory')

/** What the scanner prints. https://github.com/mdn/mdn-http-observatory */
interface Scan {
  readonly error?: string
  readonly scan?: { readonly grade: string; readonly score: number }
  readonly tests?: Readonly<
    Record<
      string,
      { readonly pass: boolean; readonly result: string; readonly scoreModifier: number }
    >
  >
}

const reason = whyNoNginx()
const { folder } = buildPages()
const nginx = reason === undefined ? await startNginx(folder, 'public') : undefined

test.skipIf(reason !== undefined)("Mozilla's Observatory gives a page its best grade", () => {
  const { error, scan, tests = {} } = scanned(`localhost:${nginx?.port}`)
  const failed = Object.entries(tests).filter(([, { pass }]) => !pass)
  const costly = Object.entries(tests).filter(([, { scoreModifier }]) => scoreModifier < 0)

  expect([error, failed, costly]).toEqual([undefined, [], []])
  expect(scan).toMatchObject({ grade: 'A+' })
  expect(scan?.score).toBeGreaterThanOrEqual(100)
})

test.runIf(reason !== undefined)(`the Observatory has nothing to scan here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})

/** Runs the scanner in a process of its own, which trusts the certificate of the server. */
function scanned(host: string): Scan {
  // The list of preloaded hosts is downloaded when the package is installed, where that can be.
  const preloaded = join(SCANNER, 'conf/hsts-preload.json')
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}')
  const { stdout, stderr } = spawnSync(process.execPath, [join(SCANNER, 'src/scan.js'), host], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: nginx?.certificate }
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}
