import type { Rule } from '../rule.ts'
import { mexicanPrivate, mexicanPublic } from '../sources/national-law.ts'

type Values = { readonly lacks: 'privacyUrl' | 'browser-settings' }

/** What a Mexican site tells about cookies: the privacy notice, and how to switch them off. */
export const mxDisableInstructions: Rule<Values> = {
  id: 'mx-disable-instructions',
  title: 'A Mexican site leads to its privacy notice and says how to switch cookies off.',
  severity: 'error',
  jurisdictions: ['mx'],
  binding: 'law',
  sources: [
    mexicanPrivate('Artículo 14, last paragraph'),
    mexicanPublic('privacy notice', 'secondary')
  ],
  why: 'Readers in Mexico have to learn that cookies collect data, and how to disable them.',
  checks: {
    tenant: ({ setting, omit, context, beside, at }, report) => {
      // The statute for public bodies does not speak of cookies.
      const severity = context.isPublicBody ? 'warning' : 'error'
      if (setting('privacyUrl') === undefined)
        report(beside('controller', 'jurisdictions'), { lacks: 'privacyUrl' }, severity)
      if (omit.has('cookies/browser-settings'))
        report(at('omit'), { lacks: 'browser-settings' }, severity)
    }
  },
  words: ({ lacks }) =>
    lacks === 'privacyUrl'
      ? {
          message: 'Nobody says where the privacy notice (aviso de privacidad) of the site is.',
          remedy: 'Add "privacyUrl:" with its address.'
        }
      : {
          message: 'The section on how to manage cookies in the browser is left out.',
          remedy: 'Take "cookies/browser-settings" out of "omit".'
        }
}
