import { expect, test } from 'vitest'
import { fileOf, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const tenant = (...lines: string[]) => ({ 'tenants/acme.yaml': tenantWith(...lines) })
const TEXT = [
  'securityTxt:',
  '  contact: [mailto:security@acme.example.org, tel:+1-201-555-0123]',
  '  expires: 2027-03-31T00:00:00Z',
  '  policy: https://acme.example.org/policy',
  '  encryption: openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f',
  '  acknowledgments: https://acme.example.org/thanks',
  '  hiring: https://acme.example.org/jobs',
  '  preferredLanguages: [en, pt-br]'
]

test('robots may read everything, and are shown the sitemap', () => {
  const site = siteFrom(tenant('publishedAt: https://policies.example.org/{tenant}/'))

  expect(fileOf(site, 'acme/robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://policies.example.org/acme/sitemap.xml\n'
  )
})

test('a tenant that says where weaknesses are reported has the file, with its own address', () => {
  expect(fileOf(siteFrom(tenant(...TEXT)), 'acme/.well-known/security.txt')).toBe(
    `Contact: mailto:security@acme.example.org
Contact: tel:+1-201-555-0123
Expires: 2027-03-31T00:00:00Z
Encryption: openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f
Acknowledgments: https://acme.example.org/thanks
Preferred-Languages: en, pt-BR
Canonical: https://acme.example.org/.well-known/security.txt
Policy: https://acme.example.org/policy
Hiring: https://acme.example.org/jobs
`
  )
})

test('what is not said is left out, and so is the file', () => {
  const said = siteFrom(tenant(...TEXT.slice(0, 3)))
  const lines = fileOf(said, 'acme/.well-known/security.txt').split('\n')

  expect(lines.map((line) => line.split(':')[0])).toEqual([
    'Contact',
    'Contact',
    'Expires',
    'Canonical',
    ''
  ])
  expect(siteFrom({}).files.map(({ path }) => path)).toEqual([
    '_schema/cookies-1.json',
    'acme/robots.txt',
    'acme/en/cookies/cookies.json'
  ])
})

test('a profile can say it for all its tenants', () => {
  const site = siteFrom({
    ...tenant('extends: base'),
    'tenants/profiles/base.yaml': `${TEXT.join('\n')}\n`
  })

  expect(fileOf(site, 'acme/.well-known/security.txt')).toContain('Contact: mailto:')
})

test.for([
  ['at the top of a host', '', '/', '/en/cookies/'],
  ['under a path', 'publishedAt: https://p.example.org/acme/', '/', '/acme/en/cookies/'],
  ['deep under a path', 'publishedAt: https://p.example.org/a/b/', '/a/', '/a/b/en/cookies/']
] as const)('the page for a wrong address finds all it needs %s', ([, line, top, href]) => {
  const [page] = siteFrom(tenant(line)).notFoundPages

  expect([page?.path, page?.top, page?.links.map((link) => link.href)]).toEqual([
    'acme/404.html',
    top,
    [href]
  ])
})

test('it is in the main language, and leads to every policy in every language', () => {
  const site = siteFrom({ ...textsIn('fr', 'ar'), ...tenant('locales: [fr, ar]') })
  const [page] = site.notFoundPages

  expect([page?.lang, page?.heading.text, page?.title.text]).toEqual([
    'fr',
    'Page introuvable',
    'Page introuvable – Acme (acme.example.org)'
  ])
  expect(page?.links.map(({ href, lang, dir, language }) => [href, lang, dir, language])).toEqual([
    ['/fr/cookies/', 'fr', 'ltr', 'Français'],
    ['/ar/cookies/', 'ar', 'rtl', 'العربية']
  ])
})
