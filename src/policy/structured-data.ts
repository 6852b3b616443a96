import { COOKIE_DATA } from './cookie-data.ts'
import type { Page, Publisher } from './page.ts'

/**
 * What search engines are told about a page, as JSON-LD inside a `script` element. Nothing is said
 * that the page does not say: without a controller there is no publisher, and the vendor of the
 * platform never is one. https://schema.org/WebPage
 */
export function structuredDataHtml(page: Page): string {
  const { title, description, canonicalUrl, lang, updated, site, publisher, data } = page
  return scriptText({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': canonicalUrl,
    url: canonicalUrl,
    name: title.text,
    description,
    inLanguage: lang,
    dateModified: updated.date,
    isPartOf: { '@type': 'WebSite', '@id': `${site.url}/`, url: `${site.url}/`, name: site.name },
    about: { '@id': `${site.url}/` },
    ...(publisher === null ? {} : { publisher: organisation(publisher) }),
    ...(data === null ? {} : { encoding: encoding(canonicalUrl) })
  })
}

function organisation({ type, name, address, email, url }: Publisher) {
  return {
    '@type': type,
    name,
    ...(address === null ? {} : { address }),
    ...(email === null ? {} : { email }),
    ...(url === null ? {} : { url })
  }
}

/** The same content in another form. */
function encoding(canonicalUrl: string) {
  return {
    '@type': 'MediaObject',
    contentUrl: canonicalUrl + COOKIE_DATA,
    encodingFormat: 'application/json'
  }
}

/** JSON in which nothing can end the element that holds it, open a comment in it, or end a line. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
