import type { Content } from '../content/content.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { pageFolder, wayToTop } from './addresses.ts'
import { readOnce } from './content-hash.ts'
import { COOKIE_DATA } from './cookie-data.ts'

/** What the pages of a policy have in common in a language; words are not filled yet. */
export const frameOf = rememberedFor(({ string, locale }: Content) =>
  remembered((policy: string) => {
    const folder = pageFolder(locale, policy)
    return {
      folder,
      home: wayToTop(folder),
      title: string('pageTitle'),
      description: string(`policies.${policy}.description`),
      data: { href: COOKIE_DATA, title: string('cookiesAsData') },
      strings: readOnce({
        skipToContent: string('skipToContent'),
        backToSite: string('backToSite'),
        lastUpdate: string('lastUpdate'),
        downloadPdf: string('downloadPdf'),
        noCookies: string('noCookies'),
        contents: string('contents'),
        languages: string('languages'),
        otherPolicies: string('otherPolicies'),
        headerLinks: string('headerLinks'),
        footerLinks: string('footerLinks')
      })
    }
  })
)
