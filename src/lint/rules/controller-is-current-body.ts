import { atKey } from '../at.ts'
import { dissolvedBodyNamed } from '../dissolved-bodies.ts'
import type { Rule } from '../rule.ts'
import { gdpr13 } from '../sources/european-law.ts'
import { mexicanDecree } from '../sources/national-law.ts'

type Values =
  | {
      readonly kind: 'dissolved'
      readonly name: string
      readonly on: string
      readonly successor: string
    }
  | { readonly kind: 'vendor'; readonly name: string }

/** A body that is answerable exists, and is not the vendor of the platform by default. */
export const controllerIsCurrentBody: Rule<Values> = {
  id: 'controller-is-current-body',
  title: 'Whoever the policy names as answerable exists, and answers for this site.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [gdpr13('Article 13(1)(a)'), mexicanDecree('transitory articles', 'secondary')],
  why: 'A reader who writes to a body that is gone, or to a vendor that only hosts, gets no answer.',
  checks: {
    tenant: ({ controller, chain, linted, setting, at, context }, report) => {
      for (const [key, name] of [
        ['controller', controller?.name],
        ['authority', setting('authority')?.name]
      ] as const) {
        const body = name === undefined ? undefined : dissolvedBodyNamed(name, context.date)
        if (name !== undefined && body !== undefined)
          report(at(key, 'name'), {
            kind: 'dissolved',
            name,
            on: body.on,
            successor: body.successor
          })
      }
      if (controller === undefined) return
      const vendor = linted.find(({ provider }) => provider.name === controller.name)
      if (vendor === undefined) return
      const layer = chain.layers.findLast(({ data }) => data.controller?.name !== undefined)
      const isOwnWord = layer === chain.tenant
      // A tenant that names the vendor itself says so on purpose; a public body is never a vendor.
      if (layer !== undefined && (!isOwnWord || setting('publicBody') !== undefined))
        report(atKey(layer.document, 'controller', 'name'), {
          kind: 'vendor',
          name: controller.name
        })
    }
  },
  words: (values) =>
    values.kind === 'dissolved'
      ? {
          message: `"${values.name}" was dissolved on ${values.on}.`,
          remedy: `Name whoever is answerable today, such as ${values.successor}, once the operator has confirmed it.`
        }
      : {
          message: `"${values.name}" provides cookies of the site, and is named as answerable for it.`,
          remedy:
            'Name the organisation that decides about the site. If the vendor runs this one site itself, say so in the file of the tenant.'
        }
}
