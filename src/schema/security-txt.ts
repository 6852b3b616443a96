import { z } from 'zod'
import { Locale } from './locale.ts'
import { distinctList, judgedText } from './problem-issue.ts'
import { Email, HttpsUrl, whyNotPublishable } from './web-address.ts'

const PHONE = /^tel:\+?[0-9][0-9.()-]*$/
const KEY = /^(?:openpgp4fpr:[0-9a-fA-F]{40,64}|dns:\S+\?type=OPENPGPKEY)$/

/** RFC 3339: a day, a time and an offset. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

const Contact = judgedText((value) =>
  isContact(value) ? undefined : { code: 'bad-contact', value }
).meta({ format: 'uri', pattern: '^(https|mailto|tel):' })

const DateTime = judgedText((value) =>
  DATE_TIME.test(value) && isTime(value) ? undefined : { code: 'bad-date-time', value }
).meta({ format: 'date-time' })

const Encryption = judgedText((value) => {
  const why = KEY.test(value) ? undefined : whyNotPublishable(value)
  return why === undefined ? undefined : { code: 'bad-url', value, why }
}).meta({ format: 'uri' })

/** Where weaknesses of a site are reported, as RFC 9116 has it. */
export const SecurityTxt = z.strictObject({
  contact: distinctList(Contact).meta({
    description:
      'Where weaknesses are reported, the best way first: addresses with https:, mailto: or tel:.',
    examples: [['mailto:security@example.org']]
  }),
  expires: DateTime.meta({
    description:
      'From when on the file must not be trusted any more. At most a year ahead is advised.',
    examples: ['2027-03-31T00:00:00Z']
  }),
  policy: HttpsUrl.optional().meta({
    description: 'How reports are handled.',
    examples: ['https://www.example.org/security-policy']
  }),
  encryption: Encryption.optional().meta({
    description: 'A key for encrypted reports: https:, openpgp4fpr: or dns:.',
    examples: ['https://www.example.org/key.asc']
  }),
  acknowledgments: HttpsUrl.optional().meta({
    description: 'A page that thanks those who reported something.',
    examples: ['https://www.example.org/thanks']
  }),
  hiring: HttpsUrl.optional().meta({
    description: 'Jobs in security.',
    examples: ['https://www.example.org/jobs']
  }),
  preferredLanguages: distinctList(Locale)
    .optional()
    .meta({ description: 'The languages in which reports are read.', examples: [['en', 'fr']] })
})
export type SecurityTxt = z.output<typeof SecurityTxt>

function isContact(value: string): boolean {
  if (value.startsWith('mailto:')) return Email.safeParse(value.slice('mailto:'.length)).success
  return PHONE.test(value) || whyNotPublishable(value) === undefined
}

/** Whether the day and the hour exist: `Date` takes February 30 for a day in March. */
function isTime(value: string): boolean {
  const day = value.slice(0, 10)
  const midnight = Date.parse(`${day}T00:00:00Z`)
  return (
    !Number.isNaN(Date.parse(value)) &&
    !Number.isNaN(midnight) &&
    new Date(midnight).toISOString().startsWith(day)
  )
}
