import { expect, test } from 'vitest'
import type { CookieTable, Page } from '../../src/policy/page.ts'
import { serviceFiles } from '../support/service-files.ts'
import { problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { askingTenant, tenantWith } from '../support/tenant-with.ts'

/** The files of two tenants whose lists of cookies are these. */
function twoTenants(acme: string, other: string) {
  return {
    'tenants/acme.yaml': tenantWith(acme),
    'tenants/other.yaml': tenantWith('url: https://other.example.org', other)
  }
}

/** Each page of the site in that language, by tenant. */
function pagesFrom(files: Record<string, string>, locale = 'en'): Page[] {
  const { pages } = siteFrom(files)
  return pages.filter((page) => page.path === `${page.tenant}/${locale}/cookies/index.html`)
}

function rowsOf({ sections }: Page): CookieTable['rows'] {
  return sections.flatMap(({ tables }) => tables?.flatMap(({ rows }) => rows) ?? [])
}

test('tenants that change nothing share the rows of their tables in memory', () => {
  const both = 'cookies: [sessionid, csrftoken]'
  const [acme = [], other = []] = pagesFrom(twoTenants(both, both)).map(rowsOf)

  expect(other.map((row, index) => row === acme[index])).toEqual([true, true])
})

test('a tenant that changes a cookie has a row of its own, and leaves that of others alone', () => {
  const changed = 'cookies: [{ use: sessionid, duration: P1D }]'
  const [acme, other] = pagesFrom(twoTenants(changed, 'cookies: [sessionid]')).map(rowsOf)
  const durations = [acme, other].map((rows) => rows?.[0]?.at(-1)?.text)

  expect(durations).toEqual(['1 day', '2 weeks'])
})

test('tenants share the sections that say nothing of them', () => {
  const both = 'portal: { banner: true }'
  const [acme, other] = pagesFrom(twoTenants(both, both)).map(({ sections }) => sections)
  const own = other?.filter((section) => !acme?.includes(section)).map(({ id }) => id)

  expect(own).toEqual(['cookies-used', 'change-your-choice', 'contact-controller'])
})

test('a problem of a shared cookie is reported to each tenant that has it', () => {
  const both = ['columns: [name, party]', 'cookies: [_st]']
  const files = {
    ...serviceFiles('stat', { _st: { unconfirmed: ['party'] } }),
    'tenants/acme.yaml': tenantWith(...both),
    'tenants/other.yaml': tenantWith('url: https://other.example.org', ...both)
  }

  expect(problemsFrom(files)).toEqual([
    'tenants/acme.yaml:7:11 column-empty',
    'tenants/other.yaml:7:11 column-empty'
  ])
})

test('a text without a language is shared by tenants of one main language only', () => {
  const own = 'name: w, provider: X, category: preferences, duration: P1D, purpose: W'
  const problems = problemsFrom({
    ...textsIn('fr'),
    'tenants/profiles/base.yaml': `columns: [name, purpose]\ncookies: [{ ${own} }]\n`,
    'tenants/acme.yaml': askingTenant('extends: base'),
    'tenants/other.yaml': askingTenant(
      'extends: base',
      'url: https://other.example.org',
      'locales: [fr, en]'
    )
  })

  expect(problems).toEqual(['tenants/profiles/base.yaml:2:19 text-without-locale'])
})
