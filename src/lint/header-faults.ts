/** A header that costs a page points in the Observatory. */
export interface HeaderFault {
  readonly header: string
  readonly points: number
  readonly remedy: string
}

/** Half a year, in seconds: a shorter promise of https is no promise. */
const LEAST_HSTS = 15_552_000

/** What the Observatory takes points for. A page that starts at 100 and loses none has 100 or more. */
export function headerFaults(headers: Readonly<Record<string, string>>): HeaderFault[] {
  const valueFor = (name: string) =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? ''
  const policy = valueFor('content-security-policy')
  const maxAge = Number(/max-age=(\d+)/.exec(valueFor('strict-transport-security'))?.[1] ?? 0)
  const isFramed =
    !/frame-ancestors/.test(policy) && !/^(?:deny|sameorigin)$/i.test(valueFor('x-frame-options'))
  return [
    ...fault(
      'Content-Security-Policy',
      policy === '',
      25,
      "Send  default-src 'none'  and what the page needs."
    ),
    ...fault('Content-Security-Policy', /'unsafe-/.test(policy), 20, "Take every 'unsafe-…' out."),
    ...fault('Strict-Transport-Security', maxAge === 0, 20, 'Send  max-age=63072000 .'),
    ...fault(
      'Strict-Transport-Security',
      maxAge > 0 && maxAge < LEAST_HSTS,
      10,
      'Send  max-age=63072000 .'
    ),
    ...fault('X-Frame-Options', isFramed, 20, "Send  frame-ancestors 'none'  in the policy."),
    ...fault(
      'X-Content-Type-Options',
      valueFor('x-content-type-options').toLowerCase() !== 'nosniff',
      5,
      'Send  nosniff .'
    ),
    ...fault(
      'Referrer-Policy',
      /unsafe-url|^origin$|origin-when-cross-origin$/.test(valueFor('referrer-policy')) &&
        !/strict-origin/.test(valueFor('referrer-policy')),
      5,
      'Send  no-referrer .'
    )
  ]
}

function fault(header: string, isWrong: boolean, points: number, remedy: string): HeaderFault[] {
  return isWrong ? [{ header, points, remedy }] : []
}
