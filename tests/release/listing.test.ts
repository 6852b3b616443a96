import { expect, test } from 'vitest'
import { HEADER_SETS } from '../../src/project/headers.ts'
import { sha256 } from '../../src/project/sha256.ts'
import { headersHash, treeLines, treeOf } from '../../src/project/tree.ts'
import { headerNames, readListing } from '../../src/release/listing.ts'

const HASH = sha256('')
const HTML = 'text/html; charset=utf-8'
const PAGE = headersHash(HEADER_SETS.page)

test('what a tree is the hash of is read back as its files', () => {
  const files = ['index.html', 'a b/ü c.html', 'data'].map((name) => ({
    path: `acme/${name}`,
    sha256: HASH
  }))
  const text = treeLines('acme', files)

  expect(readListing(treeOf('acme', files), text)).toEqual([
    { path: 'a b/ü c.html', sha256: HASH, contentType: HTML, headers: PAGE },
    {
      path: 'data',
      sha256: HASH,
      contentType: 'application/octet-stream',
      headers: headersHash(HEADER_SETS.text)
    },
    { path: 'index.html', sha256: HASH, contentType: HTML, headers: PAGE }
  ])
})

test('what belongs to no tenant has its paths from the top', () => {
  const files = [{ path: '_schema/cookies-1.json', sha256: HASH }]

  expect(readListing(treeOf('', files), treeLines('', files))?.[0]?.path).toBe(
    '_schema/cookies-1.json'
  )
})

test('a path cannot be written so that its line is read in another way', () => {
  const path = `a ${HASH} ${HTML} ${PAGE}`
  const files = [{ path, sha256: HASH }]

  expect(readListing(treeOf('', files), treeLines('', files))?.map((file) => file.path)).toEqual([
    path
  ])
})

test('a tree without files has an empty listing', () => {
  expect(readListing(treeOf('acme', []), '')).toEqual([])
})

test('a listing with any other letter in it is none', () => {
  const files = [{ path: 'acme/index.html', sha256: HASH }]
  const text = treeLines('acme', files)

  expect(readListing(treeOf('acme', files), `${text} `)).toBeUndefined()
  expect(readListing(treeOf('acme', files), text.replace('index', 'other'))).toBeUndefined()
})

test.for([
  `../x ${HASH} ${HTML} ${PAGE}\n`,
  `/x ${HASH} ${HTML} ${PAGE}\n`,
  `a\\b ${HASH} ${HTML} ${PAGE}\n`,
  `a//b ${HASH} ${HTML} ${PAGE}\n`,
  `a ${HASH} ${HTML} ${PAGE}\na/b ${HASH} ${HTML} ${PAGE}\n`,
  `x ${HASH} ${HTML} ${PAGE}`,
  `x ${HASH}\n`,
  '\n'
])('a listing that leads out of its place, or says nothing, is none: %j', (text) => {
  expect(readListing(sha256(text), text)).toBeUndefined()
})

test('a line names headers by their hash, and a release knows the names', () => {
  expect(headerNames({ headers: HEADER_SETS }).get(PAGE)).toBe('page')
})
