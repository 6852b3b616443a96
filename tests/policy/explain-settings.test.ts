import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { explainName } from '../../src/policy/explain/explain.ts'
import { explainedFrom, subjectFrom } from '../support/explained-from.ts'
import { projectFiles } from '../support/project-files.ts'
import { tenantWith } from '../support/tenant-with.ts'

const TENANT = 'tenants/acme.yaml'
const PROFILE = 'tenants/profiles/base.yaml'
const ABOVE = 'tenants/profiles/above.yaml'

/** The service Matomo, of which one duration is a parameter. */
const MATOMO = Object.fromEntries(
  projectFiles()
    .filter(({ path }) => /^content\/(catalog|en\/catalog)\/matomo\.yaml$/.test(path))
    .map(({ path, text }) => [path, text])
)

test('a value has its place, and those of every value that it replaced, down to the default', () => {
  const subject = subjectFrom({
    [TENANT]: tenantWith('extends: base', 'heading: url'),
    [PROFILE]: 'extends: above\nheading: host\n',
    [ABOVE]: 'intro: service\nheading: host\n'
  })
  const place = (file: string, line: number) => expect.objectContaining({ file, line, column: 10 })

  expect(explainName('heading', subject, collectDiagnostics().report)).toEqual([
    {
      path: 'heading',
      value: 'url',
      where: place(TENANT, 8),
      replaced: [
        { value: 'host', where: place(PROFILE, 2) },
        { value: 'host', where: place(ABOVE, 2) },
        { value: 'url', where: 'default' }
      ],
      because: []
    }
  ])
})

test.for([
  ['updated', 'updated: 2026-01-31', 'set in tenants/acme.yaml:4:10'],
  ['locales', 'locales: en', 'set in tenants/acme.yaml:3:10'],
  ['name', 'name: Acme', 'set in tenants/acme.yaml:1:7'],
  ['intro', 'intro: service', 'set in no file: this is the default'],
  [
    'columns',
    'columns: provider, function, name, purpose, duration',
    'set in no file: this is the default'
  ],
  ['portal.login', 'portal.login: false', 'set in no file: this is the default'],
  ['portal.banner', 'portal.banner: false', 'set in no file: this is the default'],
  ['preferencesUrl', 'preferencesUrl: (nothing)', 'set in no file'],
  ['preferencesControl', 'preferencesControl: (nothing)', 'set in no file'],
  ['accessibility', 'accessibility: (nothing)', 'set in no file'],
  ['dissolved.body', 'dissolved.body: (nothing)', 'set in no file'],
  ['services', 'services: (nothing)', 'set in no file']
])('of the smallest tenant, %s is explained', ([name = '', ...lines]) => {
  expect(explainedFrom(name, {})).toEqual(lines)
})

test('a group is explained by all of its keys that somebody says', () => {
  expect(explainedFrom('controller', {})).toEqual([
    'controller.name: Acme Council',
    'set in tenants/acme.yaml:5:21',
    'controller.email: privacy@acme.example.org',
    'set in tenants/acme.yaml:5:42'
  ])
})

test('a key of a group can come from another file than its neighbours', () => {
  const lines = explainedFrom('controller.email', {
    [TENANT]: tenantWith('extends: base', 'controller: { email: a@acme.example.org }'),
    [PROFILE]: 'controller: { name: Council, email: b@acme.example.org }\n'
  })

  expect(lines).toEqual([
    'controller.email: a@acme.example.org',
    'set in tenants/acme.yaml:7:22',
    'instead of b@acme.example.org tenants/profiles/base.yaml:1:37'
  ])
})

test('a controller with a name of its own takes no address from that of the profile', () => {
  const lines = explainedFrom('controller.url', {
    [TENANT]: tenantWith('extends: base'),
    [PROFILE]: 'controller: { name: Council, url: https://council.example.org }\n'
  })

  expect(lines).toEqual([
    'controller.url: (nothing)',
    'set in tenants/acme.yaml:5:21',
    'instead of https://council.example.org tenants/profiles/base.yaml:1:35',
    'because a controller with a name of its own takes nothing from another one'
  ])
})

test('a banner is explained from the tenant over the profile down to the default', () => {
  const files = {
    [TENANT]: tenantWith('extends: base', 'portal: { banner: false }'),
    [PROFILE]: 'portal: { login: true, banner: true }\n'
  }

  expect(explainedFrom('portal.banner', files)).toEqual([
    'portal.banner: false',
    'set in tenants/acme.yaml:8:19',
    'instead of true tenants/profiles/base.yaml:1:32',
    'false (the default)'
  ])
})

test('the words of a control are explained with all their languages', () => {
  const files = {
    [TENANT]: tenantWith('extends: base', 'preferencesControl: { en: Manage, fr: Gérer }'),
    [PROFILE]: 'preferencesControl: Cookies\n'
  }

  expect(explainedFrom('preferencesControl', files)).toEqual([
    'preferencesControl: { en: Manage, fr: Gérer }',
    'set in tenants/acme.yaml:8:21',
    'instead of Cookies tenants/profiles/base.yaml:1:21'
  ])
})

test('a portal has several languages by default where its pages have', () => {
  const files = { [TENANT]: tenantWith('extends: base'), [PROFILE]: 'locales: [en]\n' }

  expect(explainedFrom('portal.multilingual', files)).toEqual([
    'portal.multilingual: false',
    'set in no file: this is the default',
    'because the pages are in en tenants/acme.yaml:3:10'
  ])
})

test('the address of publication is told for the tenant itself', () => {
  const files = {
    [TENANT]: tenantWith('extends: base'),
    [PROFILE]: 'publishedAt: https://policies.example.org/{tenant}/\n'
  }

  expect(explainedFrom('publishedAt', files)).toEqual([
    'publishedAt: https://policies.example.org/{tenant}/',
    'set in tenants/profiles/base.yaml:1:14',
    'instead of https://acme.example.org (the default)',
    'because the pages of this tenant are under https://policies.example.org/acme/'
  ])
})

test('without an address of publication the pages are under that of the site', () => {
  expect(explainedFrom('publishedAt', {})).toEqual([
    'publishedAt: https://acme.example.org',
    'set in no file: this is the default',
    'because the pages are served under the address of the site tenants/acme.yaml:2:6'
  ])
})

test('lists to which the layers add are explained entry by entry', () => {
  const files = {
    [TENANT]: tenantWith('extends: base', 'omit: [cookies/kinds-of-cookies]'),
    [PROFILE]: 'omit: [cookies/browser-settings]\n'
  }

  expect(explainedFrom('omit', files)).toEqual([
    'omit: cookies/browser-settings',
    'set in tenants/profiles/base.yaml:1:8',
    'omit: cookies/kinds-of-cookies',
    'set in tenants/acme.yaml:8:8'
  ])
  expect(explainedFrom('extends', files)).toEqual([
    'extends: base',
    'set in tenants/acme.yaml:7:10'
  ])
})

test('a service that the tenant takes away is nothing, instead of what the profile lists', () => {
  const files = {
    [TENANT]: tenantWith('extends: base', 'remove: [beamer]'),
    [PROFILE]: 'services: [beamer]\n'
  }

  expect(explainedFrom('services', files)).toEqual([
    'services: (nothing)',
    'set in tenants/acme.yaml:8:10',
    'instead of beamer tenants/profiles/base.yaml:1:12'
  ])
})

test('a parameter is explained down to the catalog, with what the service allows', () => {
  const files = {
    ...MATOMO,
    [TENANT]: tenantWith('services: [matomo]', 'parameters: { matomo: { visitor-lifetime: P6M } }')
  }
  const lines = [
    'parameters.matomo.visitor-lifetime: P6M',
    'set in tenants/acme.yaml:8:43',
    'instead of P13M content/catalog/matomo.yaml:19:14',
    'because the service "matomo" states no range content/catalog/matomo.yaml:18:3'
  ]

  expect(explainedFrom('parameters.matomo.visitor-lifetime', files)).toEqual(lines)
  expect(explainedFrom('parameters', files)).toEqual(lines)
})

test.for([
  ['max: P13M', 'allows up to P13M'],
  ['min: P1D', 'allows P1D and more'],
  ['min: P1D\n    max: P13M', 'allows P1D up to P13M']
])('the range of a parameter with "%s" is told', ([range = '', words]) => {
  const facts = range.replaceAll(/(\w+): .*\n? */g, ', $1')
  const catalog = MATOMO['content/catalog/matomo.yaml']
    ?.replace('    default: P13M\n', `    default: P13M\n    ${range}\n`)
    .replaceAll('facts: [default]', `facts: [default${facts}]`)
  const files = { ...MATOMO, 'content/catalog/matomo.yaml': catalog }

  expect(explainedFrom('parameters.matomo.visitor-lifetime', files).at(-1)).toBe(
    `because the service "matomo" ${words} content/catalog/matomo.yaml:18:3`
  )
})

test('an accessibility statement has a day of its own', () => {
  const statement =
    'accessibility: { model: eu, status: full, standard: S, prepared: 2026-02-01, email: a@b.org, enforcement: { name: O, url: https://o.org } }'

  expect(explainedFrom('updated', { [TENANT]: tenantWith(statement) })).toEqual([
    'updated: 2026-01-31',
    'set in tenants/acme.yaml:4:10',
    'because the pages of the policy "accessibility" show accessibility.prepared instead tenants/acme.yaml:7:66'
  ])
  expect(
    explainedFrom('accessibility.enforcement.name', { [TENANT]: tenantWith(statement) })
  ).toEqual(['accessibility.enforcement.name: O', 'set in tenants/acme.yaml:7:115'])
})

test('a dark accent that nobody says is made from the accent, and a new accent takes none', () => {
  const profile = 'brand: { accent: "#0b4f9e", accentDark: "#ffd", logo: logo.svg }\n'
  const files = {
    [TENANT]: tenantWith('extends: base', 'brand: { accent: "#05a" }'),
    [PROFILE]: profile,
    'tenants/profiles/base/logo.svg': '<svg viewBox="0 0 9 9"/>'
  }

  expect(explainedFrom('brand.accentDark', files)).toEqual([
    'brand.accentDark: #428ae3',
    `set in ${TENANT}:8:18`,
    `instead of #ffd ${PROFILE}:1:41`,
    'because a brand with an accent of its own takes nothing from another one'
  ])
  expect(explainedFrom('brand.logo', files)).toEqual([
    'brand.logo: logo.svg',
    `set in ${PROFILE}:1:55`
  ])
})
