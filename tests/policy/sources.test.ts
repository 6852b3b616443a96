import { expect, test } from 'vitest'
import { problemsFrom } from '../support/site-from.ts'

test.for([
  'content/en/cookies/deep/section.md',
  'content/en/cookies/deep.md/section.md',
  'content/en/cookies/section.yaml',
  'content/en/Cookies/section.md',
  'content/en/notes.md',
  'content/catalog/deep/service.yaml',
  'content/policies/deep/policy.yaml',
  'content/notes.md',
  'tenants/en/strings.yaml',
  'tenants/acme.md',
  'tenants/profiles/deep/profile.yaml',
  'tenants/profiles/base.md'
])('the file %s is not used for anything', (path) => {
  expect(problemsFrom({ [path]: '' })).toEqual([`${path}:1:1 file-unexpected`])
})

test('a folder named strings.yaml does not stand for the strings', () => {
  const path = 'content/en/strings.yaml/section.md'

  expect(problemsFrom({ [path]: '' })).toEqual([`${path}:1:1 unknown-policy`])
})

test('the words of a service under a name that cannot be an id are reported', () => {
  const path = 'content/en/catalog/Beamer.yaml'

  expect(problemsFrom({ [path]: '' })).toEqual([`${path}:1:1 bad-id`])
})
