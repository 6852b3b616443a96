import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestFile, readPublishedTenants } from '../../src/project/manifest.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const tenant = (id: string) => ({ id, host: `${id}.org`, base: `https://${id}.org/` })

test('the manifest names all files and tenants in their order, and itself not', () => {
  const page = (path: string, content: string) => ({ path, content })
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
  const entry = (path: string, text: string, contentType: string, cacheControl: string) => ({
    path,
    sha256: sha256(text),
    size: Buffer.byteLength(text),
    contentType,
    cacheControl
  })
  const anew = 'public, max-age=0, must-revalidate'
  const html = 'text/html; charset=utf-8'

  expect([path, JSON.parse(content.toString())]).toEqual([
    'manifest.json',
    {
      format: 'policy-pages/1',
      files: [
        entry(
          '_assets/policy.0123456789.css',
          'c',
          'text/css; charset=utf-8',
          'public, max-age=31536000, immutable'
        ),
        entry('a/data', 'd', 'application/octet-stream', anew),
        entry('b.com/Z/index.html', 'z', html, anew),
        entry('b.com/index.html', 'é', html, anew)
      ],
      tenants: [
        { ...tenant('a'), tree: sha256(`data ${sha256('d')}\n`) },
        {
          ...tenant('b.com'),
          tree: sha256(`Z/index.html ${sha256('z')}\nindex.html ${sha256('é')}\n`)
        },
        { ...tenant('c'), tree: sha256('') }
      ]
    }
  ])
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
