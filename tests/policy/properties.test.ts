import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSite } from '../../src/policy/build-site.ts'
import { projectFiles } from '../support/project-files.ts'
import { filesFrom, siteFrom, TENANT } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const FILES = projectFiles()

test('the site does not depend on the order of the files', () => {
  const expected = buildSite(FILES)

  fc.assert(
    fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (files) => {
      expect(buildSite(files)).toEqual(expected)
    }),
    { numRuns: 20 }
  )
})

test('no text of a tenant makes the build throw, and wrong ones give a problem with a place', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), damaged(TENANT))

  fc.assert(
    fc.property(anyText, (text) => {
      const { pages, diagnostics } = siteFrom({ 'tenants/acme.yaml': text })
      expect(pages.length > 0 || diagnostics.some(({ line }) => line >= 1)).toBe(true)
    }),
    { numRuns: 200 }
  )
})

test('no text of a section makes the build throw', () => {
  const path = 'content/en/cookies/kinds-of-cookies.md'
  const text = filesFrom({}).find((file) => file.path === path)?.text ?? ''

  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200 }), damaged(text)), (changed) => {
      expect(siteFrom({ [path]: changed })).toHaveProperty('diagnostics')
    }),
    { numRuns: 100 }
  )
})

test('a name of any characters appears in the page as it is, or is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (name) => {
      const { pages, diagnostics } = siteFrom({
        'tenants/acme.yaml': tenantWith(`name: ${JSON.stringify(name)}`)
      })
      expect(pages[0]?.site.name ?? diagnostics[0]?.line).toEqual(pages.length > 0 ? name : 6)
    }),
    { numRuns: 100 }
  )
})

test('taking away a cookie that was added is the same as never adding it', () => {
  const tenant = (remove: string) => tenantWith('extends: base', 'cookies: [sessionid]', remove)
  const without = siteFrom({
    'tenants/acme.yaml': tenant('intro: service'),
    'tenants/profiles/base.yaml': 'heading: url\n'
  })
  const removed = siteFrom({
    'tenants/acme.yaml': tenant('remove: [csrftoken]'),
    'tenants/profiles/base.yaml': 'cookies: [csrftoken]\n'
  })

  expect(removed).toEqual(without)
})

/** A text with some stretch replaced by other characters. */
function damaged(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 10 }))
    .map(([start, length, other]) => text.slice(0, start) + other + text.slice(start + length))
}
