import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSite, type Site } from '../../src/policy/build-site.ts'
import { projectFiles } from '../support/project-files.ts'
import { serviceFiles } from '../support/service-files.ts'
import { filesFrom, siteFrom, TENANT, wholeSite } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const FILES = projectFiles()

test('the site does not depend on the order of the files', () => {
  const expected = wholeSite(buildSite(FILES))

  fc.assert(
    fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (files) => {
      expect(wholeSite(buildSite(files))).toEqual(expected)
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

/** Two services whose cookies have names of their own. */
const SERVICES = {
  ...serviceFiles('one', { _a: {}, _b: { category: 'marketing' }, _c: {} }),
  ...serviceFiles('two', { _d: {}, _e: { category: 'preferences' } })
}

const names = ['_a', '_b', '_c', '_d', '_e', 'sessionid', 'csrftoken']

/** Cookies of the catalog, each once, some of them with changed fields. */
const cookies = fc.shuffledSubarray(names).chain((listed) => fc.tuple(...listed.map(entryFor)))

const settings = fc.record(
  {
    intro: fc.constantFrom('service', 'operation'),
    heading: fc.constantFrom('url', 'host'),
    columns: fc
      .shuffledSubarray(['purpose', 'provider', 'duration'])
      .map((more) => ['name', ...more]),
    updated: fc.constantFrom('2025-01-31', '2026-06-30'),
    preferencesUrl: fc.constant('https://acme.example.org/choice'),
    portal: fc.record({ login: fc.boolean(), multilingual: fc.boolean() }, { requiredKeys: [] }),
    omit: fc.shuffledSubarray(['cookies/browser-settings', 'cookies/kinds-of-cookies'], {
      minLength: 1
    }),
    services: fc.shuffledSubarray(['one', 'two'], { minLength: 1 })
  },
  { requiredKeys: [] }
)

test('a tenant that says nothing itself is what its profile says', () => {
  fc.assert(
    fc.property(settings, cookies, (said, listed) => {
      const both = { ...BASIC, ...said, cookies: listed }
      const inherits = siteOf({ extends: 'base' }, { base: both })

      expect(inherits.pages.length).toBe(2)
      expect(inherits.pages).toEqual(siteOf(both, {}).pages)
    }),
    { numRuns: 60 }
  )
})

test('a chain of profiles says what one profile would with the latest words', () => {
  fc.assert(
    fc.property(settings, settings, settings, ({ services: _, ...low }, mid, top) => {
      const { omit, ...latest } = { ...BASIC, ...top, ...mid, ...low }
      const all = {
        ...latest,
        portal: { ...top.portal, ...mid.portal, ...low.portal },
        services: [...new Set([...(top.services ?? []), ...(mid.services ?? [])])],
        omit: [...new Set([top, mid, low].flatMap((one) => one.omit ?? []))]
      }
      const one = Object.entries(all).filter(([, value]) => !isDeepStrictEqual(value, []))
      const chain = {
        base: { extends: 'mid', ...low },
        mid: { extends: 'top', ...mid },
        top: { ...BASIC, ...top }
      }

      const { pages } = siteOf({ extends: 'base', cookies: [] }, chain)

      expect(pages.length).toBe(2)
      expect(pages).toEqual(
        siteOf({ extends: 'base', cookies: [] }, { base: Object.fromEntries(one) }).pages
      )
    }),
    { numRuns: 60 }
  )
})

test('taking cookies away that were added is the same as never adding them', () => {
  const kept = fc.record({ added: cookies, isKept: fc.func(fc.boolean()) })

  fc.assert(
    fc.property(kept, ({ added, isKept }) => {
      const rest = added.filter((entry) => isKept(nameOf(entry)))
      const remove = added.map(nameOf).filter((name) => !isKept(name))
      const removing = remove.length === 0 ? {} : { remove }
      const removed = siteOf(
        { extends: 'base', ...removing },
        { base: { ...BASIC, cookies: added } }
      )
      const never = siteOf({ extends: 'base' }, { base: { ...BASIC, cookies: rest } })

      expect(never.pages.length).toBe(2)
      expect(published(removed)).toEqual(published(never))
    }),
    { numRuns: 60 }
  )
})

test('taking a service away that was added is the same as never adding it', () => {
  fc.assert(
    fc.property(cookies, fc.constantFrom('one', 'two'), (listed, service) => {
      const others = listed.filter((entry) => !ownedBy(service).includes(nameOf(entry)))
      const base = { ...BASIC, cookies: others }
      const removed = siteOf(
        { extends: 'base', remove: [service] },
        { base: { ...base, services: [service] } }
      )

      expect(removed.pages.length).toBe(2)
      expect(published(removed)).toEqual(published(siteOf({ extends: 'base' }, { base })))
    }),
    { numRuns: 40 }
  )
})

/** What a tenant cannot do without, beside its cookies. */
const BASIC = {
  locales: ['en'],
  updated: '2026-01-31',
  controller: { name: 'Acme Council', email: 'privacy@acme.example.org' },
  preferencesControl: 'Cookies'
}

type Entry = string | { readonly use: string }
const nameOf = (entry: Entry) => (typeof entry === 'string' ? entry : entry.use)
const ownedBy = (service: string) => (service === 'one' ? ['_a', '_b', '_c'] : ['_d', '_e'])

/** A cookie as the catalog has it, or with some fields changed. */
function entryFor(use: string): fc.Arbitrary<Entry> {
  const changed = fc.record(
    {
      use: fc.constant(use),
      duration: fc.constantFrom('P2D', 'session', 'up to P6M'),
      provider: fc.constantFrom('Somebody', 'Example & Co'),
      purpose: fc.constant({ en: 'To test' })
    },
    { requiredKeys: ['use'] }
  )
  return fc.oneof(fc.constant(use), changed)
}

/** The site of one tenant with these keys, and of profiles by name. */
/** What readers see, and the codes of what is reported: the files differ, so places do too. */
function published(whole: Site) {
  const { diagnostics, ...site } = wholeSite(whole)
  return { ...site, codes: diagnostics.map(({ code }) => code) }
}

function siteOf(tenant: object, profiles: Readonly<Record<string, object>>): Site {
  const files = Object.entries(profiles).map(([id, data]) => [
    `tenants/profiles/${id}.yaml`,
    JSON.stringify(data)
  ])
  const named = { name: 'Acme', url: 'https://acme.example.org', ...tenant }
  return siteFrom({
    ...SERVICES,
    ...Object.fromEntries(files),
    'tenants/acme.yaml': JSON.stringify(named)
  })
}

/** A text with some stretch replaced by other characters. */
function damaged(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 10 }))
    .map(([start, length, other]) => text.slice(0, start) + other + text.slice(start + length))
}
