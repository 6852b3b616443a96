import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Paper } from '../../src/pdf/paper.ts'
import { paperOf } from '../../src/pdf/paper-of.ts'
import { createTypesetter, type Sheet } from '../../src/pdf/typst.ts'
import type { Page } from '../../src/policy/page.ts'
import { pageIn } from './page-parts.ts'
import { ROOT } from './project-files.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import { siteFrom } from './site-from.ts'

/** How PDFs look. */
export const TEMPLATE = readFileSync(join(ROOT, 'templates/pdf/page.typ'), 'utf8')

/** A page with this body on paper. */
export function paperFrom(body: string, changes: Partial<Page> = {}): Paper {
  return paperOf({ ...pageIn(siteFrom({})), ...changes }, `<!DOCTYPE html><body>${body}</body>`)
}

/** What stands on paper for a piece of HTML. */
export function blocksFrom(body: string): readonly Block[] {
  return paperFrom(body).blocks
}

let typeset: ((paper: Paper) => Sheet) | undefined

/** The bytes of a paper's PDF. */
export function pdfOf(paper: Paper): Uint8Array {
  typeset ??= createTypesetter(TEMPLATE)
  const sheet = typeset(paper)
  if ('failure' in sheet) throw new Error(sheet.failure)
  return sheet.pdf
}

/** What a reader gets from the PDF of a page with this body. */
export function readPdfFrom(body: string, changes: Partial<Page> = {}): Promise<ReadPdf> {
  return readPdf(pdfOf(paperFrom(body, changes)))
}
