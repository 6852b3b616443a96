import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { codeOf } from '../project/system-error.ts'
import { FONT_PACKAGES } from './fonts.ts'
import type { Paper } from './paper.ts'
import { ENGINE } from './typst.ts'

/** Where the PDFs are kept, in the project. Whoever deletes it loses nothing but time. */
const FOLDER = '.cache/pdf'

/** Every entry starts with a hash of what follows. */
const HASH_BYTES = 32

/** PDFs that were made before, by all that went into them. */
export interface PdfCache {
  /** The PDF of a paper; nothing where there is none, or where it was damaged. */
  read(paper: Paper): Promise<Uint8Array | undefined>
  write(paper: Paper, pdf: Uint8Array): Promise<void>
  /** Removes all entries that were neither read nor written since the cache was opened. */
  prune(): Promise<void>
}

/** Opens the cache of a project, for papers that are set by this template. */
export function openPdfCache(root: string, template: string): PdfCache {
  const folder = join(root, FOLDER)
  const common = JSON.stringify([[ENGINE, ...FONT_PACKAGES].map(versionOf), template])
  const used = new Set<string>()
  const nameOf = (paper: Paper) => {
    const name = hash(`${common}${JSON.stringify(paper)}`).toString('hex')
    used.add(name)
    return name
  }
  return {
    read: async (paper) => {
      const entry = await unlessRefused(readFile(join(folder, nameOf(paper))))
      if (entry === undefined) return undefined
      const pdf = entry.subarray(HASH_BYTES)
      return hash(pdf).equals(entry.subarray(0, HASH_BYTES)) ? pdf : undefined
    },
    write: async (paper, pdf) => {
      const path = join(folder, nameOf(paper))
      const whole = `${path}.${process.pid}`
      await unlessRefused(mkdir(folder, { recursive: true }))
      await unlessRefused(
        writeFile(whole, Buffer.concat([hash(pdf), pdf])).then(() => rename(whole, path))
      )
    },
    prune: async () => {
      const names = (await unlessRefused(readdir(folder))) ?? []
      for (const name of names)
        if (!used.has(name)) await unlessRefused(rm(join(folder, name), { force: true }))
    }
  }
}

/** A cache that cannot be read or written is no reason to stop: the PDF is made anew. */
async function unlessRefused<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}

function versionOf(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string }
  return `${name}@${version}`
}

function hash(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
