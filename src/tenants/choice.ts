import type { Report } from '../diagnostics/diagnostic.ts'
import type { CHOICES } from '../schema/when.ts'
import type { Chain } from './layer.ts'
import { groupOf, settingOf } from './settings.ts'
import type { TenantCookie } from './tenant-cookies.ts'

/** How readers change their choice about cookies. */
export type Choice = (typeof CHOICES)[number]

/** What the check of a choice needs to know of a tenant. */
interface Site {
  readonly host: string
  /** Its address, with a slash at its end. */
  readonly url: string
  /** Where its pages are published, with a slash at its end. */
  readonly base: string
  readonly locales: readonly string[]
  readonly cookies: readonly TenantCookie[]
}

/**
 * How readers of a tenant change their choice. Consent can be taken back as easily as it is given
 * (GDPR, article 7(3)), also by a reader who comes from a page on another host: where cookies need
 * consent and there is no way to do so, that is reported, and so is a way that leads nowhere.
 */
export function choiceOf(chain: Chain, site: Site, report: Report): Choice {
  const page = settingOf(chain, 'preferencesUrl')
  if (page !== undefined) {
    const { value, layer } = page
    const why = whyNotThere(value, site)
    if (why !== undefined)
      report(layer.document.placeOfValue(['preferencesUrl']), {
        code: why,
        url: value,
        // One line of a profile is one problem, however many sites take it from there.
        site: layer === chain.tenant ? site.host : 'all sites of this profile'
      })
    return 'page'
  }
  if (settingOf(chain, 'preferencesControl') !== undefined) return 'control'
  if (groupOf(chain, 'portal')?.banner === true) return 'banner'
  const consented = site.cookies.find(({ category }) => category !== 'necessary')
  // A profile with a mistake in it may have meant to say it.
  if (consented !== undefined && chain.layers.every(({ isRight }) => isRight))
    report(chain.tenant.document.placeOfKey(['name']), {
      code: 'no-withdrawal-route',
      cookie: consented.name
    })
  return 'none'
}

/** Why a page cannot be the one on which readers change their choice. */
function whyNotThere(page: string, { host, url, base, locales }: Site) {
  const { origin, pathname, hostname } = new URL(page)
  const folder = `${origin}${pathname}`.replace(/(index\.html)?$/, '').replace(/\/?$/, '/')
  // Where policies have an address of their own, nothing else stands under it.
  const isOnPolicy = url.startsWith(base)
    ? locales.some((locale) => folder === `${base}${locale}/cookies/`)
    : folder.startsWith(base)
  if (isOnPolicy) return 'preferences-on-policy' as const
  const site = host.replace(/:\d+$/, '')
  const isNear = hostname === site || hostname.endsWith(`.${site}`) || site.endsWith(`.${hostname}`)
  return isNear ? undefined : ('preferences-elsewhere' as const)
}
