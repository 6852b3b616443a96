import { expect, test } from 'vitest'
import { wayToTop } from '../../src/policy/addresses.ts'
import { folderUrl } from '../../src/tenants/folder-url.ts'

test.for(['https://a.org', 'https://A.org/', 'https://a.org///', 'https://a.org/?q=1#part'])(
  '%s is the folder https://a.org/',
  (url) => {
    expect(folderUrl(url)).toBe('https://a.org/')
  }
)

test('the way to the top has one step for each folder', () => {
  const paths = ['index.html', 'acme/index.html', 'acme/en/cookies/index.html']

  expect(paths.map(wayToTop)).toEqual(['', '../', '../../../'])
})
