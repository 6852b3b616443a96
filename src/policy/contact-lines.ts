import type { Content } from '../content/content.ts'
import type { Accessibility } from '../tenants/accessibility.ts'
import type { Controller } from '../tenants/controller.ts'
import type { ContactLine } from './page.ts'

/** The ways to reach somebody, one line each. */
export function contactLines(
  who:
    | {
        readonly email?: string | undefined
        readonly url?: string | undefined
        readonly address?: string | undefined
      }
    | undefined,
  { string }: Content
): ContactLine[] {
  const { email, url, address } = who ?? {}
  return [
    ...(email === undefined
      ? []
      : [{ label: string('contact.email'), text: email, href: `mailto:${email}` }]),
    ...(url === undefined ? [] : [{ label: string('contact.web'), text: url, href: url }]),
    ...(address === undefined ? [] : [{ label: string('contact.post'), text: address, href: null }])
  ]
}

/** The ways to reach a controller, and its data protection officer: GDPR, article 13(1)(a) and (b). */
export function controllerLines(
  controller: Controller | undefined,
  content: Content
): ContactLine[] {
  const { email, url } = controller?.dpo ?? {}
  const label = content.string('contact.dpo')
  return [
    ...contactLines(controller, content),
    ...(email === undefined ? [] : [{ label, text: email, href: `mailto:${email}` }]),
    ...(url === undefined ? [] : [{ label, text: url, href: url }])
  ]
}

/** The body that enforces the law on accessibility, with a link to it. */
export function enforcementLines(accessibility: Accessibility | undefined): ContactLine[] {
  if (accessibility === undefined) return []
  const { name, url } = accessibility.enforcement
  return [{ label: null, text: name, href: url }]
}
