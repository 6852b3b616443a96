import type { Report } from '../diagnostics/diagnostic.ts'
import type { Controller as ControllerKeys } from '../schema/controller.ts'
import type { Chain } from './layer.ts'
import { groupOf, isUnreadable, settingOf } from './settings.ts'

/** Who is answerable for a tenant's site, with at least one way to reach it. */
export type Controller = ControllerKeys & { readonly name: string }

/** The controller of a tenant, put together from its layers. What it lacks is reported. */
export function controllerOf(
  chain: Chain,
  isRight: boolean,
  report: Report
): Controller | undefined {
  const { id, document } = chain.tenant
  if (isUnreadable(chain, 'controller')) return undefined
  const said = settingOf(chain, 'controller')
  const controller = groupOf(chain, 'controller')
  if (said === undefined || controller === undefined) {
    if (isRight) report(document.placeOfKey(['name']), { code: 'no-controller', tenant: id })
    return undefined
  }
  const { name, address, email, url } = controller
  const place = () => said.layer.document.placeOfValue(['controller'])
  if (address === undefined && email === undefined && url === undefined)
    report(place(), { code: 'contact-missing' })
  if (name === undefined) {
    report(place(), { code: 'missing-key', key: 'name', example: 'Example City Council' })
    return undefined
  }
  return { ...controller, name }
}
