import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { HEADER_SETS } from '../../src/project/headers.ts'
import { manifestFile, readPublishedTenants } from '../../src/project/manifest.ts'
import { publishedSchema } from '../../src/schema/json-schema.ts'
import { MANIFEST_ID, ManifestData } from '../../src/schema/manifest-data.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const tenant = (id: string) => ({ id, host: `${id}.org`, base: `https://${id}.org/` })
const page = (path: string, content: string) => ({ path, content })

const HTML = 'text/html; charset=utf-8'
const BYTES = 'application/octet-stream'

/** The line of a file in what the tree of its tenant is the hash of. */
function line(path: string, text: string, type: string, set: keyof typeof HEADER_SETS): string {
  return `${path} ${sha256(text)} ${type} ${sha256(JSON.stringify(HEADER_SETS[set]))}\n`
}

test('the manifest names all files and tenants in their order, and itself not', () => {
  const { path, content } = manifestFile(
    [
      page('manifest.json', 'old'),
      page('b.com/index.html', 'é'),
      page('b.com/Z/index.html', 'z'),
      page('a/data', 'd'),
      page('_assets/policy.0123456789.css', 'c')
    ],
    [tenant('c'), tenant('b.com'), tenant('a')]
  )
  const entry = (path: string, text: string, contentType: string, headers: string) => ({
    path,
    sha256: sha256(text),
    size: Buffer.byteLength(text),
    contentType,
    headers
  })
  const b = line('Z/index.html', 'z', HTML, 'page') + line('index.html', 'é', HTML, 'page')

  expect([path, JSON.parse(content.toString())]).toEqual([
    'manifest.json',
    {
      format: 'policy-pages/2',
      headers: HEADER_SETS,
      files: [
        entry('_assets/policy.0123456789.css', 'c', 'text/css; charset=utf-8', 'asset'),
        entry('a/data', 'd', BYTES, 'text'),
        entry('b.com/Z/index.html', 'z', HTML, 'page'),
        entry('b.com/index.html', 'é', HTML, 'page')
      ],
      tenants: [
        { ...tenant('a'), tree: sha256(line('data', 'd', BYTES, 'text')) },
        { ...tenant('b.com'), tree: sha256(b) },
        { ...tenant('c'), tree: sha256('') }
      ]
    }
  ])
})

test('a manifest is valid by its schema', () => {
  const validate = new Ajv2020().compile(publishedSchema(ManifestData, MANIFEST_ID))
  const { content } = manifestFile([page('a/index.html', 'a')], [tenant('a')])

  expect([validate(JSON.parse(content.toString())), validate.errors]).toEqual([true, null])
})

test('the tenants of an earlier build are read back without their trees', async () => {
  const project = temporaryProject()
  const { content } = manifestFile([], [tenant('a'), tenant('b')])
  project.write('dist/manifest.json', content)

  expect(await readPublishedTenants(join(project.root, 'dist'))).toEqual([tenant('a'), tenant('b')])
})

test.for(['', '{"tenants": [', '{}'])('a manifest of %j names no tenants', async (text) => {
  const project = temporaryProject()
  project.write('dist/manifest.json', text)

  expect(await readPublishedTenants(join(project.root, 'dist'))).toEqual([])
})

test('where there is no manifest, there are no tenants', async () => {
  expect(await readPublishedTenants(join(temporaryProject().root, 'dist'))).toEqual([])
})
