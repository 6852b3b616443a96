import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openDestination } from '../../src/publish/open-destination.ts'
import { StoreFailure } from '../../src/publish/store-failure.ts'

/** The name of what a text opens, or the code of the problem. */
async function opened(text: string): Promise<string> {
  try {
    const { store } = await openDestination(text, { concurrency: 1 })
    await store.close()
    return store.name
  } catch (error) {
    if (error instanceof StoreFailure) return error.problem.code
    throw error
  }
}

test.for([
  ['dir:/srv/policies', 'dir:/srv/policies'],
  ['dir:///srv/policies/', 'dir:/srv/policies'],
  ['dir:site', `dir:${resolve('site')}`],
  ['s3://policies', 's3://policies'],
  ['s3://policies/', 's3://policies'],
  ['s3://policies/live/eu/', 's3://policies/live/eu']
] as const)('%s is %s', async ([text, name]) => {
  expect(await opened(text)).toBe(name)
})

test.for([
  '',
  'dir:',
  's3://',
  's3:policies',
  's3://policies/../other',
  's3://policies/a//b',
  's3://policies/a\\b',
  's3://policies/a\nb',
  '/srv/policies',
  'ftp://example.org/',
  'https://key:secret@example.org/'
])('%j is no destination', async (text) => {
  expect(await opened(text)).toBe('destination-unknown')
})
