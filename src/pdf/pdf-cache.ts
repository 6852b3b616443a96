import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type EntryStore, entryStore } from '../project/entry-store.ts'
import { FONT_PACKAGES } from './fonts.ts'
import type { Paper } from './paper.ts'

/** The package that makes the PDFs: another version may give other bytes. */
const ENGINE = '@myriaddreamin/typst-ts-node-compiler'

/** Where the PDFs are kept, in the project. */
const FOLDER = '.cache/pdf'

/** The PDFs that a project has made before. */
export function pdfStore(root: string): EntryStore {
  return entryStore(join(root, FOLDER))
}

/** Gives each paper, set by this template, the name of its PDF: a hash of all that goes into it. */
export function pdfNames(template: string): (paper: Paper) => string {
  const common = JSON.stringify([[ENGINE, ...FONT_PACKAGES].map(versionOf), template])
  return (paper) => createHash('sha256').update(common).update(JSON.stringify(paper)).digest('hex')
}

function versionOf(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string }
  return `${name}@${version}`
}
