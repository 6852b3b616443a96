import { compare } from '../diagnostics/compare.ts'

/** What pages are made from: one hash over what all tenants share, and one for each tenant's files. */
export interface Inputs {
  readonly shared: string
  readonly inputs: readonly { readonly id: string; readonly hash: string }[]
}

/** How many are named. */
const NAMED = 3

/** What differs between the inputs of two builds, in words. */
export function inputDifferences(one: Inputs, other: Inputs): readonly string[] {
  const [mine, theirs] = [hashes(one), hashes(other)]
  const ids = [...new Set([...mine.keys(), ...theirs.keys()])].toSorted(compare)
  const tenants = ids
    .filter((id) => mine.get(id) !== theirs.get(id))
    .map((id) => `tenants/${id}.yaml`)
  const more = tenants.length - NAMED
  return [
    ...(one.shared === other.shared ? [] : ['what all tenants share']),
    ...tenants.slice(0, NAMED),
    ...(more > 0 ? [`${more} more`] : [])
  ]
}

function hashes({ inputs }: Inputs): ReadonlyMap<string, string> {
  return new Map(inputs.map(({ id, hash }) => [id, hash]))
}
