import type { Problem } from '../../src/diagnostics/problem.ts'

const STORE = 's3://policies/live'
const FOLDER = 'dir:/srv/policies'

/** What is said of releases and of the folders that they are published to. */
export const RELEASE_EXAMPLES: readonly Problem[] = [
  { code: 'asset-changed', path: '_assets/policy.0123456789.css' },
  { code: 'destination-in-output' },
  { code: 'destination-unknown' },
  { code: 'folder-failed', store: FOLDER, reason: 'the disk reports an error' },
  { code: 'folder-full', store: FOLDER, reason: 'no space left' },
  { code: 'folder-in-the-way', store: FOLDER, path: '/srv/policies/current' },
  { code: 'folder-not-writable', store: FOLDER, reason: 'no permission' },
  { code: 'folder-other-disk', store: FOLDER, reason: 'it is on another disk' },
  { code: 'folder-read-only', store: FOLDER },
  { code: 'manifest-damaged', reason: 'it is no whole JSON' },
  { code: 'manifest-missing', reason: 'it, or a folder above it, does not exist' },
  { code: 'manifest-other-program' },
  { code: 'manifest-other-tree', id: 'acme' },
  { code: 'manifest-path', path: '../secret', reason: 'it leads to another folder' },
  { code: 'manifest-tenant', id: 'Acme', reason: 'its id is none' },
  {
    code: 'release-damaged',
    key: 'releases/00000042.json',
    store: STORE,
    reason: 'it is no whole JSON'
  },
  { code: 'release-incomplete', number: 12, store: STORE, missing: 3 },
  { code: 'release-none', store: STORE },
  { code: 'release-shown-already', number: 41, live: 42 },
  { code: 'release-taken', number: 42, store: STORE },
  { code: 'release-unknown', number: 7, store: STORE, known: [42, 41, 40] },
  { code: 'release-without-earlier', number: 1, store: STORE },
  { code: 'site-changed', missing: ['acme/robots.txt'], changed: ['acme/en/cookies/index.html'] }
]
