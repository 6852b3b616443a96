import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { MIXED_TENANT } from '../browser/mixed-tenant.ts'
import { buildPages } from '../support/page-server.ts'
import { ROOT } from '../support/project-files.ts'

const { folder, files } = buildPages(MIXED_TENANT)
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const styleSheets = all.filter((file) => file.endsWith('.css'))
const drawings = all.filter((file) => file.endsWith('.svg'))

const hasJava = spawnSync('java', ['-version']).error === undefined
/** CI installs Java; on another machine without it, there is nothing to run the checker with. */
const isSkipped = !hasJava && process.env.CI === undefined
if (isSkipped) console.warn('The Nu checker is left out: it needs Java, which is not installed.')

/** CSS that is newer than the checker; every browser since 2023 has it. */
const NEWER_CSS: readonly RegExp[] = [
  /^CSS: “container-type”: Property “container-type” doesn't exist\.$/,
  /^CSS: Unrecognized at-rule “@container”$/
]

test.skipIf(isSkipped)('the Nu checker has no error, warning or hint about any page', () => {
  const head = '<!DOCTYPE html><html lang="en"><title>A page with a mistake</title>'
  writeFileSync(join(folder, 'mistaken.html'), `${head}<img src="picture.png">`)

  expect(messagesOf('--html', [...files, 'mistaken.html'])).toEqual([
    expect.stringMatching(/^error: mistaken.html: An “img” element must have an “alt” attribute/)
  ])
})

test.skipIf(isSkipped)(
  'it has none about the style sheets, apart from what is too new for it',
  () => {
    const messages = messagesOf('--css', styleSheets).map((line) => line.replace(/^\w+: \S+: /, ''))
    const isNew = (message: string) => NEWER_CSS.some((pattern) => pattern.test(message))
    const unneeded = NEWER_CSS.filter(
      (pattern) => !messages.some((message) => pattern.test(message))
    )

    expect(styleSheets.length).toBeGreaterThan(0)
    expect(messages.filter((message) => !isNew(message))).toEqual([])
    expect(unneeded).toEqual([])
  }
)

test.skipIf(isSkipped || drawings.length === 0)('it has none about the drawings', () => {
  expect(messagesOf('--svg', drawings)).toEqual([])
})

/** "error: file: message" of everything that the checker says about files. */
function messagesOf(kind: string, paths: readonly string[]): string[] {
  const jar = join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar')
  const options = [kind, '--format', 'json', '--stdout', '--exit-zero-always']
  const { status, stdout, error } = spawnSync('java', ['-jar', jar, ...options, ...paths], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9
  })
  if (error !== undefined) throw new Error('The Nu checker needs Java.', { cause: error })
  if (status !== 0) throw new Error(`The Nu checker ended with ${status}: ${stdout}`)
  const { messages } = JSON.parse(stdout) as { messages: Message[] }
  return messages.map(({ type, subType, url, message }) => {
    return `${subType ?? type}: ${relative(folder, fileURLToPath(url))}: ${message}`
  })
}

interface Message {
  readonly type: string
  /** "warning", where the type is "info". */
  readonly subType?: string
  readonly url: string
  readonly message: string
}
