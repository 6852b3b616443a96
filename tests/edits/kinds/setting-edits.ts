import type { Chance } from '../chance.ts'
import { dataOf, type Kind, pathLike, withYaml } from '../edit.ts'

const LAYER = /^tenants\/(?:profiles\/)?[^/]+\.yaml$/

/** Values that a setting can have. Some are wrong for some tenants: those edits are errors. */
const VALUES: readonly (readonly [
  path: string,
  value: (chance: Chance, number: number) => unknown
])[] = [
  ['name', (_, number) => `Name ${number}`],
  ['updated', (chance) => `2026-0${1 + chance.below(9)}-1${chance.below(10)}`],
  ['intro', (chance) => chance.pick(['service', 'operation'])],
  ['heading', (chance) => chance.pick(['url', 'host'])],
  [
    'locales',
    (chance) =>
      chance.pick([['en'], ['fr', 'en'], ['de'], ['en', 'pt-br'], ['es', 'ar'], ['fr-ca']])
  ],
  [
    'columns',
    (chance) =>
      chance.pick([
        ['name', 'purpose'],
        ['name', 'storage', 'duration'],
        ['provider', 'name', 'party']
      ])
  ],
  ['controller', (_, number) => ({ name: `Council ${number}`, email: 'council@example.org' })],
  ['controller.address', (_, number) => `${number} Main Street`],
  ['preferencesControl', (_, number) => ({ en: `Choices ${number}` })],
  ['portal.login', (chance) => chance.isTrueIn(50)],
  ['portal.multilingual', (chance) => chance.isTrueIn(50)],
  ['portal.banner', (chance) => chance.isTrueIn(70)],
  ['publicBody', (chance) => chance.pick(['FR', 'DE', 'MX'])],
  ['authority', (_, number) => ({ name: `Authority ${number}`, url: 'https://www.example.org/' })],
  ['rightsUrl', (_, number) => `https://www.example.org/rights/${number}`],
  ['privacyUrl', (_, number) => `https://www.example.org/privacy/${number}`],
  ['jurisdictions', (chance) => [chance.pick(['fr', 'eu', 'gb', 'mx'])]],
  ['publishedAt', (_, number) => `https://policies.example.org/${number}/{tenant}/`],
  [
    'omit',
    (chance) => [
      `cookies/${chance.pick(['what-is-a-cookie', 'kinds-of-cookies', 'browser-settings'])}`
    ]
  ],
  ['brand.accent', (chance) => chance.pick(['#0b4f9e', '#7a1f5c', '#1d5e2a', '#99aadd'])],
  ['brand.font', (chance) => chance.pick(['humanist', 'system'])],
  [
    'brand.footerLinks',
    (_, number) => [{ text: `Legal ${number}`, url: 'https://www.example.org/' }]
  ],
  ['services', (chance) => [chance.pick(['matomo', 'youtube', 'beamer', 'cloudflare', 'vimeo'])]],
  ['parameters', (chance) => ({ matomo: { 'visitor-lifetime': `P${1 + chance.below(9)}M` } })],
  ['remove', (chance) => [chance.pick(['sessionid', 'django_language', 'csrftoken', 'beamer'])]],
  [
    'extends',
    (chance) =>
      chance.pick(['base', 'family', ['base', 'elsewhere'], 'french', ['family', 'french']])
  ],
  ['accessibility.status', (chance) => chance.pick(['none', 'partial', 'full'])],
  ['accessibility.tools', (_, number) => [`Tool ${number}`]],
  ['dissolved.body', (_, number) => `Agency ${number}`],
  ['url', (_, number) => `https://site-${number}.example.org`]
]

/** Says a setting of a tenant or a profile. */
export const setSetting: Kind = (drawer) => {
  const path = pathLike(drawer, LAYER)
  if (path === undefined) return undefined
  const [key, value] = drawer.chance.pick(VALUES)
  const said = value(drawer.chance, drawer.number)
  const keys = key.split('.')
  const data = dataOf<Record<string, unknown>>(drawer.files, path)
  const [first = ''] = keys
  if (keys.length > 1 && typeof data[first] !== 'object') return undefined
  return {
    name: `${path}: ${key} is ${JSON.stringify(said)}`,
    changes: withYaml(drawer.files, path, (document) =>
      document.setIn(keys, document.createNode(said))
    )
  }
}

/** Takes a setting of a tenant or a profile away. */
export const dropSetting: Kind = (drawer) => {
  const path = pathLike(drawer, LAYER)
  if (path === undefined) return undefined
  const keys = Object.keys(dataOf<object>(drawer.files, path))
  const key = drawer.chance.pick(keys)
  return {
    name: `${path}: without ${key}`,
    changes: withYaml(drawer.files, path, (document) => document.delete(key))
  }
}
