import type { SourceFile } from '../../src/diagnostics/place.ts'
import type { Language } from './own-cookies.ts'

/** A family of sites: its profile extends the one of the platform. */
export interface Family {
  readonly id: string
  /** The word before the name of a place. */
  readonly word: string
  readonly settings: string
  /** How many cookies its services have. */
  readonly count: number
}

/** A country: each family has a profile for it. */
export interface Country {
  readonly id: string
  readonly main: Language
  /** Whose law its sites answer to, and with whom readers complain. */
  readonly law: string
  readonly authority: string
}

export const FAMILIES: readonly [Family, ...Family[]] = [
  { id: 'city', word: 'City', settings: 'services: [beamer]', count: 1 },
  { id: 'region', word: 'Region', settings: 'services: [mapbox]', count: 2 },
  { id: 'ministry', word: 'Ministry', settings: 'services: [recaptcha]', count: 1 },
  {
    id: 'transport',
    word: 'Transport',
    settings: 'columns: [function, name, purpose, duration]\nheading: host',
    count: 0
  },
  {
    id: 'energy',
    word: 'Energy',
    settings: 'columns: [name, provider, function, purpose, duration, storage]',
    count: 0
  },
  {
    id: 'museum',
    word: 'Museum',
    settings: 'rightsUrl: https://www.example.org/rights\nservices: [beamer]',
    count: 1
  }
]

export const COUNTRIES: readonly [Country, ...Country[]] = [
  { id: 'gb', main: 'en', law: 'gb', authority: 'ico.org.uk' },
  { id: 'fr', main: 'fr', law: 'fr', authority: 'www.cnil.fr' },
  { id: 'es', main: 'es', law: 'es', authority: 'www.aepd.es' },
  { id: 'de', main: 'de', law: 'de', authority: 'www.bfdi.bund.de' },
  { id: 'it', main: 'it', law: 'it', authority: 'www.garanteprivacy.it' },
  { id: 'nl', main: 'nl', law: 'eu', authority: 'www.example.org' },
  { id: 'pt', main: 'pt', law: 'eu', authority: 'www.example.org' }
]

const PLATFORM = `updated: 2026-03-31
intro: service
heading: url
portal: { login: true, banner: true }
columns: [provider, function, name, purpose, duration]
services: [opendatasoft]
preferencesControl: Cookies
`

/** In France every tenant has an accessibility statement. */
const FRENCH = `publicBody: FR
accessibility:
  model: fr
  status: none
  standard: RGAA 4.1.2
  prepared: 2026-02-01
  email: access@example.org
  enforcement: { name: Défenseur des droits, url: https://www.defenseurdesdroits.fr/ }
`

/** The profiles: one platform, its families, and each family in each country. */
export function profileFiles(hasPdfs: boolean): SourceFile[] {
  const file = (id: string, text: string) => ({ path: `tenants/profiles/${id}.yaml`, text })
  return [
    file('platform', `${PLATFORM}pdf: ${hasPdfs}\n`),
    ...FAMILIES.map(({ id, settings }) => file(id, `extends: platform\n${settings}\n`)),
    ...FAMILIES.flatMap((family) =>
      COUNTRIES.map(({ id, main, law, authority }) =>
        file(
          `${family.id}-${id}`,
          `extends: ${family.id}\nlocales: [${main}]\njurisdictions: [${law}]\nauthority: { name: Authority, url: https://${authority}/ }\nprivacyUrl: https://www.example.org/privacy\n${id === 'fr' ? FRENCH : ''}`
        )
      )
    )
  ]
}
