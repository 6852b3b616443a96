import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { HostOptions, HostTarget } from '../../../src/hosts/host-target.ts'
import { GITHUB_PAGES } from '../../../src/hosts/platforms/sites/github-pages.ts'
import { NETLIFY } from '../../../src/hosts/platforms/sites/netlify.ts'
import { FROM_OUTPUT, hostedSite, hostedTenant, TREE } from './hosted.ts'

const OUTPUT = {
  'acme/index.html': 'acme',
  'acme/404.html': 'no acme',
  'acme/en/cookies/index.html': 'cookies of acme',
  'beta/index.html': 'beta',
  'beta/404.html': 'no beta',
  '_assets/policy.css': 'css',
  'manifest.json': '{}',
  '_tenants/1.html': 'list'
}

const beta = hostedTenant('beta', { host: 'www.example.org', base: '/legal/beta/' })
const SITE = hostedSite([hostedTenant('acme'), beta])

/** A folder with a built site, and a program that notes with what it was started and where. */
function made(target: HostTarget, site = SITE) {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-deploy-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  for (const [path, content] of Object.entries(OUTPUT)) write(`dist/${path}`, content)
  write('bin/npx', `#!/bin/sh\necho "$PWD $*" >> "${root}/log"\nexit "$(cat "${root}/exit")"\n`)
  write('exit', '0')
  chmodSync(join(root, 'bin/npx'), 0o755)
  const options: HostOptions = {
    ...FROM_OUTPUT,
    place: { kind: 'folder', pages: join(root, 'dist'), shared: join(root, 'dist') },
    out: join(root, 'out'),
    name: 'example'
  }
  const put = (from: typeof site) => {
    for (const { path, content } of target.make(from, options).files)
      write(`out/${path}`, content.replace('"pause": 20', '"pause": 0'))
  }
  put(site)
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env.PATH}` }
  const run = (args: readonly string[] = [], more: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'out/deploy.mjs'), ...args],
      { encoding: 'utf8', env: { ...env, ...more } }
    )
    return { status, said: `${stdout}${stderr}`.replaceAll(root, '') }
  }
  const started = () => {
    const path = join(root, 'log')
    const text = existsSync(path) ? readFileSync(path, 'utf8').replaceAll(root, '') : ''
    rmSync(path, { force: true })
    return text.trim().split('\n').filter(Boolean)
  }
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return { root, write, put, run, started, read }
}

const COMMAND = 'netlify-cli deploy --prod --no-build --dir public --site'

test('every site is put together and handed over, and the next time only what has changed', () => {
  const { run, started, put, read } = made(NETLIFY)
  const first = run()

  expect([first.status, started()]).toEqual([
    0,
    [
      `/out/sites/example-acme ${COMMAND} example-acme`,
      `/out/sites/example-www-example-org-${nameEnd(read)} ${COMMAND} example-www-example-org-${nameEnd(read)}`
    ]
  ])
  expect(first.said).toContain('2 sites were sent, 0 left as they were.')
  expect([run().said, started()]).toEqual(['0 sites were sent, 2 left as they were.\n', []])
  put(hostedSite([hostedTenant('acme', { tree: 'ef'.repeat(32) }), beta]))
  expect([run().status, started().length, TREE.length]).toEqual([0, 1, 64])
})

test('a site has the files of its tenants at their addresses, and nothing of others', () => {
  const { run, read, root } = made(NETLIFY)
  const sites = JSON.parse(read('out/sites.json')).sites
  const folder = (index: number) => `out/sites/${sites[index].name}/public`
  const { status } = run(['--prepare'])
  const files = [0, 1].map((index) =>
    execFileSync('find', ['.', '-type', 'f'], { cwd: join(root, folder(index)), encoding: 'utf8' })
      .trim()
      .split('\n')
      .toSorted()
  )

  expect([status, files]).toEqual([
    0,
    [
      ['./404.html', './_assets/policy.css', './en/cookies/index.html', './index.html'],
      [
        './404.html',
        './legal/_assets/policy.css',
        './legal/beta/404.html',
        './legal/beta/index.html'
      ]
    ]
  ])
  expect(read(`${folder(1)}/404.html`)).toBe('no beta')
})

test('a platform that refuses a site ends the run, and the next run goes on there', () => {
  const { run, started, write } = made(NETLIFY)
  write('exit', '1')
  const { status, said } = run()
  const before = started()
  write('exit', '0')

  expect([status, before.length]).toEqual([1, 1])
  expect(said).toContain('The platform did not take acme.example.org.')
  expect([run().status, started().length]).toEqual([0, 2])
})

test('sites that are named are sent, and one that is not there is told', () => {
  const { run, started } = made(NETLIFY)

  expect([run(['example-acme']).status, run(['example-acme']).status]).toEqual([0, 0])
  expect(started()).toHaveLength(2)
  expect(run(['acme'])).toEqual({
    status: 1,
    said: 'There is no site "acme". sites.json lists all of them.\n'
  })
})

test('pages that are not there are told in words', () => {
  const { run, root } = made(NETLIFY)
  rmSync(join(root, 'dist/acme'), { recursive: true })
  const { status, said } = run()

  expect([status, said]).toEqual([
    1,
    'The folder /dist/acme is not there. Run "policy-pages build", then "policy-pages hosts" again.\n'
  ])
})

test('a repository of GitHub has the pages, its domain, and no history', () => {
  const { run, root, read } = made(GITHUB_PAGES, hostedSite([hostedTenant('acme')]))
  const repository = join(root, 'example/acme.git')
  execFileSync('git', ['init', '--quiet', '--bare', repository])
  const config = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${root}/.insteadOf`,
    GIT_CONFIG_VALUE_0: 'git@github.com:'
  }
  const runs = [run([], config).status, run(['acme'], config).status]
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', repository, ...args], { encoding: 'utf8' }).trim()

  expect([runs, git('rev-list', '--count', 'gh-pages')]).toEqual([[0, 0], '1'])
  expect(git('ls-tree', '-r', '--name-only', 'gh-pages').split('\n')).toEqual([
    '.nojekyll',
    '404.html',
    'CNAME',
    '_assets/policy.css',
    'en/cookies/index.html',
    'index.html'
  ])
  expect(git('show', 'gh-pages:CNAME')).toBe('acme.example.org')
  expect(Object.keys(JSON.parse(read('out/deployed.json')))).toEqual(['acme'])
})

/** The end of the name of the second site. */
function nameEnd(read: (path: string) => string): string {
  return JSON.parse(read('out/sites.json')).sites[1].name.slice(-6)
}
