import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The attributes of an element, by name; its text as `text`. */
type Element = Readonly<Record<string, string | undefined>>

/** What a built page says about its languages and links. */
export interface BuiltPage {
  readonly path: string
  readonly tenant: string
  readonly locale: string
  readonly policy: string
  readonly html: Element
  readonly canonical: string | undefined
  /** The links of the language switch. */
  readonly languages: readonly Element[]
  readonly alternates: readonly Element[]
  readonly links: readonly Element[]
  readonly code: readonly Element[]
  /** What links within the page can lead to. */
  readonly ids: readonly string[]
}

/** Reads the page at an address such as `public/en/cookies/`. */
export function readBuiltPage(folder: string, path: string): BuiltPage {
  const text = readFileSync(join(folder, path, 'index.html'), 'utf8')
  const [tenant = '', locale = '', policy = ''] = path.split('/')
  const [html = {}] = elements(text, 'html')
  const heads = elements(text, 'link')
  const [, languages = ''] = /<nav class="languages"(.*?)<\/nav>/s.exec(text) ?? []
  return {
    path,
    tenant,
    locale,
    policy,
    html,
    canonical: heads.find(({ rel }) => rel === 'canonical')?.href,
    languages: elements(languages, 'a'),
    alternates: heads.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang !== undefined),
    links: elements(text, 'a'),
    code: elements(text, 'code'),
    ids: [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
  }
}

function elements(html: string, name: string): Element[] {
  return [...html.matchAll(new RegExp(`<${name}([^>]*)>([^<]*)`, 'g'))].map(
    ([, attributes = '', text]) => {
      const pairs = [...attributes.matchAll(/([a-z-]+)="([^"]*)"/g)]
      return { ...Object.fromEntries(pairs.map(([, key, value]) => [key, value])), text }
    }
  )
}
