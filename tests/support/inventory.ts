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

/** All that a build writes for a tenant: its pages with their PDFs, the main one at its top, and its sitemap. */
export function outputOf(tenant: string): string[] {
  const pages = INVENTORY.flatMap(({ id, paths }) => (id === tenant ? paths : []))
  const pdfs = pages.map((path) => path.replace('.html', '.pdf'))
  return [...pages, ...pdfs, `${tenant}/index.html`, `${tenant}/sitemap.xml`].toSorted()
}

/** How many files a build writes: those of the tenants, the list of all, the style, the manifest. */
export const FILE_COUNT = INVENTORY.flatMap(({ id }) => outputOf(id)).length + 3
