import type { Report } from '../diagnostics/diagnostic.ts'
import { whyNotPublishable } from '../schema/web-address.ts'
import type { Chain } from './layer.ts'
import { settingOf } from './settings.ts'

/** The address under which the pages are served, if one is said; one that the id spoils is reported. */
export function publishedOf(chain: Chain, report: Report): string | undefined {
  const said = settingOf(chain, 'publishedAt')
  if (said === undefined) return undefined
  const value = said.value.replaceAll('{tenant}', chain.tenant.id)
  const why = whyNotPublishable(value)
  if (why === undefined) return value
  report(said.layer.document.placeOfValue(['publishedAt']), { code: 'bad-url', value, why })
  return undefined
}
