import { chooseFrom } from '../nearest.ts'
import { error } from '../words.ts'

/** Problems of configurations of web fronts and platforms. */
export const hostProblems = {
  'host-address': ({ id, address }: { id: string; address: string }) =>
    error(
      `The tenant "${id}" is published at ${address}, which web fronts do not all understand alike.`,
      'In the path of "publishedAt", use letters, digits and hyphens only, such as https://policies.example.org/acme/ .'
    ),
  'host-same-address': ({ id, other, address }: { id: string; other: string; address: string }) =>
    error(
      `The tenants "${other}" and "${id}" are both published at ${address}.`,
      'Give one of them another "publishedAt", then build again. A port does not tell them apart.'
    ),
  'host-path': ({ path }: { path: string }) =>
    error(
      `The file "${path}" has a name that web fronts do not all understand alike.`,
      'Name it with letters, digits, dots and hyphens only, then build again.'
    ),
  'host-ending': ({ path, ending }: { path: string; ending: string }) =>
    error(
      `The file "${path}" has another type or other headers than the rest of ".${ending}", and fronts tell files apart by their ending.`,
      'Build again with this version of policy-pages.'
    ),
  'host-header': ({ name, value }: { name: string; value: string }) =>
    error(
      `The header "${name}: ${value}" cannot be written into a configuration.`,
      'Build again with this version of policy-pages.'
    ),
  'host-option': ({ option, value }: { option: string; value: string }) =>
    error(
      `${option} is ${JSON.stringify(value)}, which cannot be written into every configuration.`,
      'Use a path of letters, digits, dots, hyphens and slashes, without blanks.'
    ),
  'host-listen': ({ address }: { address: string }) =>
    error(
      `"${address}" is no address to listen on.`,
      'Write one as 127.0.0.1, or as [::1] in IPv6. Without --listen, it is every address of the machine.'
    ),
  'host-half-certificate': () =>
    error(
      'A certificate needs its key, and a key its certificate.',
      'Name both, with --certificate and --certificate-key, or none where something in front speaks https.'
    ),
  'host-certificate-for-each': ({ target }: { target: string }) =>
    error(
      `With ${target}, one certificate has to be good for all hosts: "{host}" cannot stand in its name.`,
      'Name one certificate for all hosts, or leave it out and let something in front speak https.'
    ),
  'host-target-unknown': ({ name, known }: { name: string; known: readonly string[] }) =>
    error(`There is no configuration for "${name}".`, chooseFrom(name, known)),
  'host-not-written': ({ folder, reason }: { folder: string; reason: string }) =>
    error(
      `The configuration cannot be written to "${folder}" (${reason}). Every file there is whole, old or new.`,
      'Name a folder that your user can write to, with --out, then run the command again.'
    ),
  'host-without-main-page': ({ id, path }: { id: string; path: string }) =>
    error(
      `For the choice of language it has to be known which page the tenant "${id}" shows first, but "${path}" does not say it.`,
      'Build again, or leave out --languages.'
    ),
  'host-origin': ({ origin }: { origin: string }) =>
    error(
      `--origin is ${JSON.stringify(origin)}, which is no address of a server.`,
      'Write it without a path, such as  --origin http://127.0.0.1:8080 .'
    ),
  'host-without-origin': ({ target }: { target: string }) =>
    error(
      `${target} serves no files: it stands in front of something that does.`,
      'Name that, such as nginx with a configuration of its own:  --origin http://127.0.0.1:8080 .'
    ),
  'host-needs-folder': ({ target }: { target: string }) =>
    error(
      `The configuration of ${target} serves from a folder, and not from a store.`,
      'Publish to  dir:/path  for it, or take nginx for this destination.'
    ),
  'host-key-beside': ({ certificate }: { certificate: string }) =>
    error(
      'HAProxy reads the key from the file of the certificate, or from one beside it.',
      `Name the key  ${certificate}.key , and give that name to --certificate-key.`
    ),
  'host-without-tls': ({ target }: { target: string }) =>
    error(
      `${target} does not speak https.`,
      'Leave the certificate out, and let something in front of it speak https.'
    ),
  'host-store-origin': () =>
    error(
      'Where the files of the store are fetched from has to be said: a front sends no credentials.',
      'Name the address at which everybody can read the bucket, such as  --origin https://s3.example.org .'
    )
}
