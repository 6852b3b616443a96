import { createRequire } from 'node:module'
import type * as Library from 'yaml'

export type { Document, Node, Pair, YAMLError } from 'yaml'

const require = createRequire(import.meta.url)

let loaded: typeof Library | undefined

/** The door to the second parser. It is loaded at the first problem; most builds need nothing of it. */
export function yaml(): typeof Library {
  loaded ??= require('yaml') as typeof Library
  return loaded
}
