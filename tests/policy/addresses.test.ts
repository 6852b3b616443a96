import { expect, test } from 'vitest'
import { wayToTop } from '../../src/policy/addresses.ts'
import { folderUrl } from '../../src/tenants/folder-url.ts'
import { problemsFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

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

test.for([
  ['xn--a', 'https://{tenant}.example.org/'],
  ['a.999', 'https://policies.{tenant}/']
])('the id "%s" can spoil the address %s, which is then reported', ([id, publishedAt]) => {
  const files = {
    'tenants/acme.yaml': undefined,
    [`tenants/${id}.yaml`]: tenantWith(`publishedAt: ${publishedAt}`)
  }

  expect(problemsFrom(files)).toEqual([`tenants/${id}.yaml:7:14 bad-url`])
})
