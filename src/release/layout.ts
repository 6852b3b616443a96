/**
 * Where everything of a release stands at a destination. Trees and assets are named by their content,
 * so nothing that a live page uses is ever written over.
 */
export const ASSETS = '_assets/'

/** The record that is written last: which release edges show. Records themselves decide. */
export const POINTER = 'current.json'

export const RELEASES = 'releases/'
export const TREES = 't/'
export const LISTINGS = 'done/'

/** So many digits of a tree's hash name it in keys: 128 bits. */
const NAME_LENGTH = 32

/** The name of a tree in keys. */
export function treeName(tree: string): string {
  return tree.slice(0, NAME_LENGTH)
}

/** The key of a file of a tree; `path` is relative to the tree's folder. */
export function treeKey(tree: string, path: string): string {
  return `${TREES}${treeName(tree)}/${path}`
}

/** The key of a tree's listing, which is written when all files of the tree are there. */
export function listingKey(tree: string): string {
  return `${LISTINGS}${treeName(tree)}`
}

/** The key of a release's record: eight digits, so that keys sort as numbers do. */
export function releaseKey(number: number): string {
  return `${RELEASES}${String(number).padStart(8, '0')}.json`
}

const IN_TREE = /^(?:t\/([0-9a-f]{32})\/.|done\/([0-9a-f]{32})$)/

/** The name of the tree that a key belongs to: as one of its files or as its listing; empty otherwise. */
export function treeNameOf(key: string): string {
  const [, file, listing] = IN_TREE.exec(key) ?? []
  return file ?? listing ?? ''
}
