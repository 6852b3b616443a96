/** The languages of each tenant of the project, the main one first. */
const LOCALES = {
  gpseo: ['fr', 'en'],
  icann: ['en', 'ar', 'zh', 'ru', 'fr', 'es'],
  inai: ['es', 'en'],
  'opendatasoft.com': ['en', 'fr', 'es', 'de', 'it', 'nl', 'pt'],
  public: ['en', 'fr', 'es', 'de']
} as const

/** The project's tenants with their pages: each policy in each language, in their order. */
export const INVENTORY = Object.entries(LOCALES).map(([id, locales]) => {
  const policies = id === 'gpseo' ? ['cookies', 'accessibility'] : ['cookies']
  const paths = locales.flatMap((locale) =>
    policies.map((policy) => `${id}/${locale}/${policy}/index.html`)
  )
  return { id, host: id.includes('.') ? id : `${id}.opendatasoft.com`, paths }
})

/** What stands once at the top of a tenant's folder. */
const TOP = ['404.html', 'index.html', 'robots.txt', 'sitemap.xml']

/**
 * All that a build writes for a tenant: its pages with their PDFs, the data of the cookie policies,
 * the main page once more at its top, and what hosts and programs look for there.
 */
export function outputOf(tenant: string): string[] {
  const pages = INVENTORY.flatMap(({ id, paths }) => (id === tenant ? paths : []))
  const pdfs = pages.map((path) => path.replace('.html', '.pdf'))
  const data = pages
    .filter((path) => path.endsWith('/cookies/index.html'))
    .map((path) => path.replace('index.html', 'cookies.json'))
  return [...pages, ...pdfs, ...data, ...TOP.map((name) => `${tenant}/${name}`)].toSorted()
}

/** Of what a build writes for a tenant, the files that say its name. */
export function namingOf(tenant: string): string[] {
  return outputOf(tenant).filter((path) => /\.(html|pdf|json)$/.test(path))
}

/**
 * How many files a build writes: those of the tenants, the list of all, the style, the schema of the
 * data, the manifest.
 */
export const FILE_COUNT = INVENTORY.flatMap(({ id }) => outputOf(id)).length + 4
