import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { HEADER_SETS } from '../../src/project/headers.ts'
import { readManifest, writtenFile } from '../../src/project/manifest.ts'
import { treeOf } from '../../src/project/tree.ts'
import { publishedSchema } from '../../src/schema/json-schema.ts'
import { MANIFEST_ID, ManifestData } from '../../src/schema/manifest-data.ts'
import { manifestText } from '../support/manifest-text.ts'
import { outputWith } from '../support/put-files.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const tenant = (id: string) => ({ id, host: `${id}.org`, base: `https://${id}.org/` })
const file = (path: string, content: string) => writtenFile({ path, content })

const HTML = 'text/html; charset=utf-8'
const BYTES = 'application/octet-stream'

/** The line of a file in what the tree of its tenant is the hash of. */
function line(path: string, text: string, type: string, set: keyof typeof HEADER_SETS): string {
  return `${path} ${sha256(text)} ${type} ${sha256(JSON.stringify(HEADER_SETS[set]))}\n`
}

test('the manifest names files and tenants in the order in which they come, as one JSON', () => {
  const entry = (path: string, text: string, contentType: string, headers: string) => ({
    path,
    sha256: sha256(text),
    size: Buffer.byteLength(text),
    contentType,
    headers
  })
  const tenants = [
    { ...tenant('a'), tree: 'one' },
    { ...tenant('b.com'), tree: 'two' }
  ]
  const text = manifestText(
    [
      file('_assets/policy.0123456789.css', 'c'),
      file('a/data', 'd'),
      file('b.com/index.html', 'é')
    ],
    tenants
  )
  const data = {
    format: 'policy-pages/2',
    headers: HEADER_SETS,
    files: [
      entry('_assets/policy.0123456789.css', 'c', 'text/css; charset=utf-8', 'asset'),
      entry('a/data', 'd', BYTES, 'text'),
      entry('b.com/index.html', 'é', HTML, 'page')
    ],
    tenants
  }

  expect(text).toBe(`${JSON.stringify(data, null, 2)}\n`)
})

test('a manifest of nothing is whole too', () => {
  const data = { format: 'policy-pages/2', headers: HEADER_SETS, files: [], tenants: [] }

  expect(manifestText([], [])).toBe(`${JSON.stringify(data, null, 2)}\n`)
})

test('nothing else of a file or a tenant is published', () => {
  const more = { ...tenant('a'), tree: 'one', record: 'secret', pages: 3 }
  const text = manifestText([{ ...file('a/b', ''), secret: 1 } as never], [more])

  expect(text).not.toMatch('secret')
})

test('the tree of a folder is a hash over its files in order, without the name of the folder', () => {
  const files = [
    file('b.com/index.html', 'é'),
    file('b.com/Z/index.html', 'z'),
    file('b.com/x', '')
  ]
  const lines = [
    line('Z/index.html', 'z', HTML, 'page'),
    line('index.html', 'é', HTML, 'page'),
    line('x', '', BYTES, 'text')
  ]

  expect(treeOf('b.com', files)).toBe(sha256(lines.join('')))
  expect(treeOf('c', [])).toBe(sha256(''))
})

test('a manifest is valid by its schema', () => {
  const validate = new Ajv2020().compile(publishedSchema(ManifestData, MANIFEST_ID))
  const files = [file('a/index.html', 'a')]
  const text = manifestText(files, [{ ...tenant('a'), tree: treeOf('a', files) }])

  expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null])
})

test('the files and tenants of an earlier build are read back', () => {
  const files = [file('a/index.html', 'a')]
  const tenants = ['a', 'b'].map((id) => ({ ...tenant(id), tree: '0' }))
  const { output } = outputWith({ 'manifest.json': manifestText(files, tenants) })
  const { tenants: found, files: read } = readManifest(output)

  expect([found, read]).toMatchObject([tenants, files])
})

test.for([
  '',
  'null',
  '{"tenants": [',
  '{}',
  '{"tenants": 5, "files": {}}',
  '{"tenants": [null, {"id": "a"}], "files": [null, {"path": 5}]}'
])('a manifest of %j names nothing', (text) => {
  const { output } = outputWith({ 'manifest.json': text })

  expect(readManifest(output)).toEqual({ tenants: [], files: [] })
})

test('where there is no manifest, there is nothing', () => {
  expect(readManifest(outputWith({}).output)).toEqual({ tenants: [], files: [] })
})
