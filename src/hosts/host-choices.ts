import type { Problem } from '../diagnostics/problem.ts'
import type { FilesPlace, HostOptions } from './host-target.ts'

/** What a person said on the command line. */
export interface HostFlags {
  readonly languages?: boolean
  readonly origin?: string
  readonly name?: string
  readonly certificate?: string
  readonly certificateKey?: string
  readonly listen?: readonly string[]
  readonly httpPort: number
  readonly httpsPort: number
}

/** IPv4 and IPv6: every address of the machine. */
const EVERYWHERE = ['0.0.0.0', '[::]']

/** Letters that mean nothing else in any configuration, nor in a shell. */
const PLAIN = /^[A-Za-z0-9._~@+=:,/-]+$/

/** A host, without a path: what stands there is asked for by the paths of tenants. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/
/** What every platform takes as a name, or as the beginning of one. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?$/

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i

/** What was chosen, checked; everything that cannot be written into a configuration is reported. */
export function hostOptions(
  flags: HostFlags,
  place: FilesPlace,
  out: string,
  report: (problem: Problem) => void
): HostOptions {
  const { certificate, certificateKey: key, listen = EVERYWHERE, name } = flags
  const plain = (option: string, value: string | undefined) => {
    if (value !== undefined && !PLAIN.test(value.replaceAll('{host}', '')))
      report({ code: 'host-option', option, value })
  }
  plain('--out', out)
  if (flags.origin !== undefined && !ORIGIN.test(flags.origin))
    report({ code: 'host-origin', origin: flags.origin })
  plain('--certificate', certificate)
  plain('--certificate-key', key)
  for (const text of Object.values(place)) plain('DESTINATION', text)
  for (const address of listen) if (!ADDRESS.test(address)) report({ code: 'host-listen', address })
  if (name !== undefined && !NAME.test(name)) report({ code: 'platform-name', name })
  if ((certificate === undefined) !== (key === undefined)) report({ code: 'host-half-certificate' })
  return {
    place,
    out,
    ...(flags.origin === undefined ? {} : { origin: flags.origin }),
    languages: flags.languages ?? false,
    ...(name === undefined ? {} : { name }),
    listen,
    httpPort: flags.httpPort,
    httpsPort: flags.httpsPort,
    tls: certificate === undefined || key === undefined ? undefined : { certificate, key }
  }
}
