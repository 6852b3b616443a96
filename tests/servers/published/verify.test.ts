import { execFile } from 'node:child_process'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { certificateFor } from '../../support/local-server.ts'
import { temporaryProject } from '../../support/temporary-project.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-pages-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const site = join(folder, 'site')
const front = join(folder, 'front')

/** Builds and publishes what the project says now. */
function release(): void {
  run('build', '--quiet')
  run('publish', `dir:${site}`, '--quiet')
}

function run(...args: readonly string[]): void {
  const { code, out, err } = project.run(...args)
  if (code !== 0) throw new Error(`${args.join(' ')}:\n${out}${err}`)
}

const project = temporaryProject(afterAll)
const tenants = readdirSync(join(project.root, 'tenants'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -5))
release()
const manifest = JSON.parse(readFileSync(join(project.root, 'dist/manifest.json'), 'utf8'))
const hosts: readonly string[] = manifest.tenants.map(({ host }: { host: string }) => host)
const certificate = certificateFor(...hosts)
const [http, https] = [await freePort(), await freePort()]
writeFileSync(join(folder, 'key.pem'), certificate.key)
run(
  ...['hosts', 'nginx', `dir:${site}`, '--out', front, '--listen', '127.0.0.1'],
  ...['--certificate', certificate.file, '--certificate-key', join(folder, 'key.pem')],
  ...['--http-port', String(http), '--https-port', String(https)]
)
let server = await runNginx(front)
afterAll(() => stop(server))

/** What verify finds at the running server: its exit code and object for programs. */
function verified(...args: readonly string[]) {
  const command = [
    ...['build/cli.js', 'verify', `dir:${site}`, '--json', '--allow-private'],
    ...['--connect', `127.0.0.1:${https}`, '--connect-http', `127.0.0.1:${http}`],
    ...['--ca', certificate.file, ...args]
  ]
  return new Promise<{ code: unknown; shows: string[]; found: string[] }>((resolve) => {
    execFile(process.execPath, command, { cwd: project.root }, (error, out) => {
      const report = JSON.parse(out)
      resolve({
        code: error?.code ?? 0,
        shows: report.tenants.map((one: Shown) => `${one.id} ${one.shows} ${one.wrong}`),
        found: report.problems.map(({ message }: { message: string }) => message)
      })
    })
  })
}

interface Shown {
  readonly id: string
  readonly shows: readonly number[]
  readonly wrong: number
}

const all = (release: number) => tenants.toSorted().map((id) => `${id} ${release} 0`)

test('nginx with the configuration of hosts shows every byte and header of the release', async () => {
  expect(await verified()).toEqual({ code: 0, shows: all(1), found: [] })
})

test('the next release is shown at once, without a word to nginx', async () => {
  const path = 'tenants/public.yaml'
  project.write(path, readFileSync(join(project.root, path), 'utf8').concat('columns: [name]\n'))
  release()

  expect(await verified()).toEqual({ code: 0, shows: all(2), found: [] })
})

test('a link that somebody has set back shows the older release, which is told', async () => {
  const link = (number: string) => {
    symlinkSync(`releases/0000000${number}`, join(site, 'linked'))
    renameSync(join(site, 'linked'), join(site, 'current'))
  }
  link('1')
  const { code, found, shows } = await verified()
  link('2')

  expect([code, found, shows.filter((one) => !one.includes(' 2 '))]).toEqual([
    1,
    [
      'Web fronts are told to show release 1, but 2 is live.',
      'Release 1 is shown instead of 2 by public.'
    ],
    ['public 1 0']
  ])
})

test('a copy that says something else than its file is found, in each of its forms', async () => {
  const path = join(site, 'current/public/en/cookies/index.html')
  const spoiled = [
    ['.br', brotliCompressSync('hacked')],
    ['.gz', gzipSync('hacked')],
    ['', Buffer.from('hacked')]
  ] as const
  const found: unknown[] = []
  for (const [ending, content] of spoiled) {
    const before = readFileSync(path + ending)
    writeFileSync(path + ending, content)
    found.push(...(await verified('--tenant', 'public', '--all-encodings')).found)
    writeFileSync(path + ending, before)
  }

  expect(found).toEqual(
    ['br', 'gzip', 'identity'].map(
      (form) =>
        `Something else than release 2 has is shown at https://public.opendatasoft.com/en/cookies/ (as ${form}).`
    )
  )
})

test('a header that somebody has taken out of the configuration is found', async () => {
  const path = join(front, 'policy-pages.conf')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, before.replaceAll(/^.*add_header X-Frame-Options.*\n/gm, ''))
  await stop(server)
  server = await runNginx(front)
  const { code, found } = await verified('--sample', '2')

  expect([code, found]).toEqual([
    1,
    [expect.stringMatching(/^The header X-Frame-Options is missing at \d+ addresses, such as /)]
  ])
})
