import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { readSiteManifest } from '../../src/release/site-manifest.ts'
import { manifestOf, siteOf } from '../support/made-site.ts'

const TEXT = manifestOf(siteOf({ acme: 'Acme', beta: 'Beta' }))

type Manifest = {
  files: { path: string; [key: string]: unknown }[]
  tenants: { [key: string]: unknown }[]
  headers: { [key: string]: { [key: string]: string } }
}

/** The sentences about a manifest after an edit. */
function saidOf(edit: (manifest: Manifest) => unknown): string[] {
  const manifest: Manifest = JSON.parse(TEXT)
  edit(manifest)
  const { found, report } = collectDiagnostics()
  expect(readSiteManifest(JSON.stringify(manifest), report)).toBeUndefined()
  return found.map(({ code, message }) => `${code}: ${message.replace(/ Nothing was sent\.$/, '')}`)
}

/** What is said of a file that is added under this path. */
const saidOfPath = (path: string) =>
  saidOf(({ files }) => files.push({ ...files[0], path } as never))

test('a manifest is sorted by what its files belong to', () => {
  const { found, report } = collectDiagnostics()
  const site = readSiteManifest(TEXT, report)

  expect(found).toEqual([])
  expect(site?.assets.map(({ path }) => path)).toEqual(['_assets/policy.a.css'])
  expect(site?.site.files.map(({ path }) => path)).toEqual(['_schema/cookies-1.json', 'index.html'])
  expect(site?.tenants.map(({ id, folder, files }) => [id, folder, files.length])).toEqual([
    ['acme', 'acme', 3],
    ['beta', 'beta', 3]
  ])
})

test.for([
  ['../secret', 'it leads to another folder'],
  ['acme/../../secret', 'it leads to another folder'],
  ['./acme', 'it leads to another folder'],
  ['/etc/passwd', 'it starts at the top of the disk'],
  ['acme\\..\\secret', 'it holds a backslash'],
  ['acme//x', 'a name in it is empty'],
  ['acme/', 'a name in it is empty'],
  ['', 'a name in it is empty'],
  ['acme/\u0000x', 'it holds characters that cannot be seen'],
  ['acme/\nx', 'it holds characters that cannot be seen'],
  ['acme/\u202ex', 'it holds characters that cannot be seen'],
  ['acme/\ud800', 'it holds characters that cannot be seen'],
  [`acme/${'x'.repeat(251)}`, 'a name in it is too long'],
  [`acme/${'x/'.repeat(460)}x`, 'it is too long'],
  ['manifest.json', 'the manifest does not name itself'],
  ['zeta/index.html.br', 'its ending is kept for compressed copies'],
  ['index.html', 'it stands there twice'],
  ['acme/zzz.html', 'it is not in its place in the order of paths']
] as const)('a file %j is refused: %s', ([path, reason]) => {
  expect(saidOfPath(path)).toContain(
    `manifest-path: The manifest names the file ${JSON.stringify(path)}: ${reason}.`
  )
})

test('a file that is a folder too is refused', () => {
  const said = saidOf(({ files }) => {
    files.splice(1, 0, { ...files[0], path: '_schema' } as never)
  })

  expect(said.join()).toMatch('"_schema/cookies-1.json": a folder that it is in is a file too')
})

test('a file with another type or other headers than its own is refused', () => {
  const said = saidOf(({ files }) => {
    const [file] = files.filter(({ path }) => path === 'acme/robots.txt')
    if (file !== undefined) file.contentType = 'text/html; charset=utf-8'
  })

  expect(said.join()).toMatch('"acme/robots.txt": its type or headers are not those that such')
})

test('headers that are not those of the program are refused', () => {
  const said = saidOf(({ headers }) => {
    delete headers.page?.['Content-Security-Policy']
  })

  expect(said).toEqual([
    'manifest-other-program: The manifest has other headers than this version of policy-pages gives to files.'
  ])
})

test('a hash or a size that was edited does not go together with the tree', () => {
  const said = saidOf(({ files }) => {
    const [file] = files.filter(({ path }) => path === 'acme/index.html')
    if (file !== undefined) file.sha256 = '0'.repeat(64)
  })

  expect(said).toEqual([
    'manifest-other-tree: What the manifest says of the tenant "acme" does not go together: its tree is not that of its files.'
  ])
})

test.for([
  [{ id: '../acme' }, 'its id is none'],
  [{ id: 'Acme' }, 'its id is none'],
  [{ id: 'index.html' }, 'its id is none'],
  [{ id: 'zeta' }, 'it is not in its place in the order of ids'],
  [{ id: 'beta' }, 'it stands there twice'],
  [{ host: 'acme.example.org; return 200' }, 'its host is none'],
  [{ host: 'localhost' }, 'its host is none'],
  [{ base: 'http://acme.example.org/' }, 'its address is none'],
  [{ base: 'https://acme.example.org/x' }, 'its address is none'],
  [{ base: 'https://beta.example.org/' }, 'another one has its address']
] as const)('a tenant with %j is refused: %s', ([edit, reason]) => {
  const said = saidOf(({ tenants }) => {
    tenants[0] = { ...tenants[0], ...edit }
  })

  expect(said.filter((one) => one.startsWith('manifest-tenant:')).join()).toMatch(reason)
})

test.for([
  ['', 'it is no whole JSON'],
  [TEXT.slice(0, -100), 'it is no whole JSON'],
  ['null', 'the whole is not what the build writes'],
  [TEXT.replace('policy-pages/2', 'policy-pages/3'), '"format" is not what the build writes'],
  [TEXT.replace('"size": ', '"size": -'), '"files.0.size" is not what the build writes'],
  [TEXT.replace('"size": ', '"mode": 5, "size": '), '"files.0" is not what the build writes']
] as const)('a text that is no manifest is refused: %#', ([text, reason]) => {
  const { found, report } = collectDiagnostics()
  readSiteManifest(text, report)

  expect(found.map(({ message }) => message)).toEqual([
    `The manifest is damaged: ${reason}. Nothing was sent.`
  ])
})
