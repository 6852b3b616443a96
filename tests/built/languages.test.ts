import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BuiltPage, readBuiltPage } from '../support/built-page.ts'
import { buildPages } from '../support/page-server.ts'

const { folder, paths, mainPaths } = buildPages()
const pages = paths.filter((path) => path !== '').map((path) => readBuiltPage(folder, path))

const NAMES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  nl: 'Nederlands',
  pt: 'Português',
  ru: 'Русский',
  zh: '中文'
}

const directionOf = (locale: string) => (locale === 'ar' ? 'rtl' : 'ltr')

/** The same policy of the same tenant in all its languages. */
function inAllLanguages({ tenant, policy }: BuiltPage): BuiltPage[] {
  return pages.filter((page) => page.tenant === tenant && page.policy === policy)
}

function byLanguage(a: { hreflang?: string | undefined }, b: typeof a): number {
  return (a.hreflang ?? '') < (b.hreflang ?? '') ? -1 : 1
}

test('pages are published in ten languages', () => {
  expect([...new Set(pages.map(({ locale }) => locale))].toSorted()).toEqual(Object.keys(NAMES))
})

describe.for(pages)('$path', (page) => {
  const { tenant, locale, policy, html, languages, alternates, links, code, ids } = page

  test('says its language, and the direction of its script', () => {
    expect(html).toMatchObject({ lang: locale, dir: directionOf(locale) })
  })

  test('leads to itself in each language of its tenant, by the language’s own name', () => {
    expect(languages.toSorted(byLanguage)).toEqual(
      inAllLanguages(page).map((other) => ({
        text: NAMES[other.locale],
        href: `../../${other.locale}/${policy}/`,
        lang: other.locale,
        hreflang: other.locale,
        dir: directionOf(other.locale),
        ...(other === page ? { 'aria-current': 'page' } : {})
      }))
    )
  })

  test('names the addresses of all its languages, as each of them does, and one for all others', () => {
    const main = pages.find(({ path }) => mainPaths.includes(path) && path.startsWith(`${tenant}/`))
    const expected = inAllLanguages(page).map((other) => [other.locale, other.canonical])
    const rest = inAllLanguages(page).find((other) => other.locale === main?.locale)
    const named = alternates.map(({ hreflang = '', href }) => [hreflang, href])

    expect(named).toHaveLength(expected.length + 1)
    expect(Object.fromEntries(named)).toEqual({
      ...Object.fromEntries(expected),
      'x-default': rest?.canonical
    })
  })

  test('cookie names run from left to right and stay untranslated', () => {
    expect(code).toEqual(code.map(({ text }) => ({ translate: 'no', dir: 'ltr', text })))
  })

  test('its links lead to other sites, to mail, or to what is there', () => {
    const dead = links.filter(({ href = '' }) => {
      if (/^(https:\/\/[a-z0-9]|mailto:\S+@)/.test(href)) return false
      if (href.startsWith('#')) return !ids.includes(href.slice(1))
      const file = href.endsWith('/') ? `${href}index.html` : href
      return !existsSync(join(folder, posix.join(page.path, file)))
    })

    expect(dead).toEqual([])
  })
})
