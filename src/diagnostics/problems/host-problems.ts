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
    )
}
