import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkingKeyFrom, signingKeyFrom } from '../../src/release/signing-key.ts'
import { commandFault } from '../support/known-commands.ts'
import { ROOT } from '../support/project-files.ts'
import { contentOf } from '../support/yaml-data.ts'

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const page = textOf('docs/publish.md')
const GITHUB = 'docs/publish/github-actions.yml'
const GITLAB = 'docs/publish/gitlab-ci.yml'

/** What stands in code blocks of one kind. */
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block
  )

const shellLines = blocks('sh').flatMap((block) => block.trim().split('\n'))
const inWords = [...page.matchAll(/`policy-pages (\w+ [^`]+)`/g)].map(([, line = '']) => line)
const inBlocks = shellLines.flatMap((line) => /^npx policy-pages (.+)$/.exec(line)?.[1] ?? [])

/** All texts in data, at any depth. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : []
}

const inPipelines = [GITHUB, GITLAB].flatMap((path) =>
  textsIn(contentOf(path))
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => /node build\/cli\.js (.+)$/.exec(line)?.[1] ?? [])
)

test.for([...new Set([...inWords, ...inBlocks, ...inPipelines])])(
  'the program knows "policy-pages %s"',
  (line) => {
    expect(commandFault(line)).toBeUndefined()
  }
)

test('the program does not know every command', () => {
  expect([commandFault('publis s3://policies'), commandFault('verify s3://x --sampel 3')]).toEqual([
    expect.stringContaining("unknown command 'publis'"),
    expect.stringContaining("unknown option '--sampel'")
  ])
  expect([inWords.length, inBlocks.length, inPipelines.length].every((count) => count > 5)).toBe(
    true
  )
})

test('every option that the text names is one of the commands', () => {
  const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, option = '']) => option)
  const sources = ['publish', 'verify', 'host'].map((name) =>
    textOf(`src/program/${name}-commands.ts`)
  )

  expect(named.filter((option) => !sources.join().includes(option))).toEqual([])
  expect(named.length).toBeGreaterThan(5)
})

test('the two lines for keys make keys with which releases are signed and checked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const lines = shellLines.filter((line) => line.startsWith('openssl '))
  for (const line of lines) execFileSync('sh', ['-c', line], { cwd: folder })
  const signing = signingKeyFrom(readFileSync(join(folder, 'release-key.pem'), 'utf8'))
  const checking = checkingKeyFrom(readFileSync(join(folder, 'release-key.pub.pem'), 'utf8'))

  expect(lines).toHaveLength(2)
  expect('key' in signing && 'key' in checking && signing.key.id).toBe(
    'key' in checking && checking.key.id
  )
})

test('the policies of the bucket are JSON, and give the rights that commands need', () => {
  const actions = blocks('json').map((block) =>
    JSON.parse(block).Statement.map(({ Action }: { Action: string }) => Action)
  )

  expect(actions).toEqual([
    ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:PutObject', 's3:DeleteObject'],
    ['s3:DeleteObject'],
    ['s3:GetObject'],
    ['s3:GetObject']
  ])
})

/** A workflow of GitHub, as far as the facts below ask. */
interface Workflow {
  readonly permissions: object
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[]
      }
    >
  >
}

test('each job on GitHub has the rights that it needs, and who may write runs nothing proposed', () => {
  const { permissions, jobs } = contentOf(GITHUB) as Workflow
  const rights = Object.entries(jobs).map(([name, job]) => [name, job.permissions])
  const commenting = jobs.comment?.steps.flatMap(({ uses = '', run = '' }) => [uses, run]).join()

  expect([permissions, Object.fromEntries(rights)]).toEqual([
    {},
    {
      check: { contents: 'read' },
      plan: { contents: 'read', 'id-token': 'write' },
      comment: { 'pull-requests': 'write' },
      publish: { contents: 'read', 'id-token': 'write' }
    }
  ])
  expect(commenting).not.toMatch(/checkout|npm|node/)
})

test('actions are pinned by their commits, with the version beside', () => {
  const uses = [...textOf(GITHUB).matchAll(/uses: (.*)$/gm)].map(([, text = '']) => text)

  expect(uses.filter((text) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(text))).toEqual([])
  expect(uses).toHaveLength(10)
})

test('no step on GitHub puts into a shell what somebody else may have written', () => {
  const { jobs } = contentOf(GITHUB) as Workflow
  const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

  expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
})

test('pipelines check before anything is published, one publish at a time', () => {
  const lines = inPipelines.map((line) => line.split(' ').slice(0, 3).join(' '))
  const publishing = lines.slice(lines.lastIndexOf('check'))

  expect(publishing).toEqual([
    'check',
    'build --quiet',
    'publish "$DESTINATION"',
    'verify "$DESTINATION" --sample'
  ])
  expect([textOf(GITHUB), textOf(GITLAB)]).toEqual([
    expect.stringContaining('concurrency:\n      group: publish\n      cancel-in-progress: false'),
    expect.stringContaining('resource_group: publish\n  interruptible: false')
  ])
})

test('the program is where the examples look for it', () => {
  expect(JSON.parse(textOf('package.json')).scripts.prepare).toContain('compile')
  expect(JSON.parse(textOf('package.json')).bin['policy-pages']).toBe('build/cli.js')
  expect([GITHUB, GITLAB].every((path) => existsSync(join(ROOT, path)))).toBe(true)
})
