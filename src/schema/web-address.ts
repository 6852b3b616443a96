import { judgedText } from './problem-issue.ts'

const EMAIL = /^[^\s@<>"'(),:;[\]\\\p{Cc}\p{Cf}\p{Cs}]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/iu
/** At least two names with a dot between them, of letters, digits and hyphens, as URLs spell them. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/
const MAX_LENGTH = 2000

/** A web address that can be published: absolute, https, no user name, no blanks. */
export const HttpsUrl = judgedText(judgeUrl).meta({ format: 'uri', pattern: '^https://' })

/** Like `HttpsUrl`; `{tenant}` in it stands for the id of each tenant. */
export const HttpsUrlTemplate = judgedText((value) => {
  const problem = judgeUrl(value.replaceAll('{tenant}', 'tenant'))
  return problem && { ...problem, value, meant: undefined }
}).meta({ pattern: '^https://' })

export const Email = judgedText((value) =>
  EMAIL.test(value) ? undefined : { code: 'bad-email', value, meant: emailMeant(value) }
).meta({ format: 'email' })

/** Whether a text is a host that can exist, as URLs spell it. */
export function isHost(text: string): boolean {
  return HOST.test(text)
}

/** Why a web address cannot be published; nothing when it can. */
export function whyNotPublishable(value: string): string | undefined {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase()
  if (scheme === 'http') return 'it starts with http://, which can be read and changed on its way'
  if (scheme !== undefined && scheme !== 'https')
    return `an address with "${scheme}:" is not a page`
  if (scheme === undefined || !URL.canParse(value)) return 'it is not a full address'
  if (/[\s<>"{}|\\^`\p{Cc}\p{Cf}\p{Cs}]/u.test(value) || value.length > MAX_LENGTH)
    return 'it holds characters that no address has, or is too long'
  const { username, password, hostname } = new URL(value)
  if (username !== '' || password !== '') return 'it holds a user name or a password'
  if (!hostname.includes('.')) return 'its host has no dot'
  return HOST.test(hostname) ? undefined : 'its host is not one that can exist'
}

function judgeUrl(value: string) {
  const why = whyNotPublishable(value)
  if (why === undefined) return undefined
  const trimmed = value.trim()
  const meant = whyNotPublishable(trimmed) === undefined ? trimmed : undefined
  return { code: 'bad-url', value, why, meant } as const
}

/** The address without blanks around it, and without the scheme of a link. */
function emailMeant(value: string): string | undefined {
  const meant = value.trim().replace(/^mailto:/i, '')
  return EMAIL.test(meant) ? meant : undefined
}
