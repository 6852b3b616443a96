import { judgedText } from './problem-issue.ts'

const ID = /^[a-z0-9]+(?:[.-]+[a-z0-9]+)*$/
const MAX_LENGTH = 100

/** Names that the build itself writes at the top of the output. */
const TAKEN = new Set(['index.html', 'manifest.json'])

/** Whether a text can be an id: it becomes a file name and a part of a web address. */
export function isId(text: string): boolean {
  return ID.test(text) && text.length <= MAX_LENGTH && !text.includes('..') && !TAKEN.has(text)
}

/** The id of a tenant, profile, service or section. */
export const Id = judgedText((id) =>
  isId(id) ? undefined : { code: 'bad-id', id, meant: idMeant(id) }
).meta({
  pattern: ID.source,
  maxLength: MAX_LENGTH
})

/** The same id without blanks around it and without capital letters, if that is one. */
function idMeant(text: string): string | undefined {
  const meant = text.trim().toLowerCase()
  return isId(meant) ? meant : undefined
}

const COUNTRY = /^[A-Z]{2}$/

/** A country, as ISO 3166-1 alpha-2 writes it. https://www.iso.org/iso-3166-country-codes.html */
export const Country = judgedText((value) =>
  COUNTRY.test(value) ? undefined : { code: 'bad-country', value, meant: countryMeant(value) }
).meta({ pattern: '^[A-Z]{2}$' })

function countryMeant(text: string): string | undefined {
  const meant = text.trim().toUpperCase()
  return COUNTRY.test(meant) ? meant : undefined
}
