import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'
import type { Paper } from './paper.ts'

/** The PDF of a paper, or why there is none. */
export type Sheet = { readonly pdf: Uint8Array } | { readonly failure: string }

/** For how many papers Typst remembers what was alike in them. */
const REMEMBERED = 4

/**
 * Sets papers as PDF/UA-1 by one template, in which they are `sys.inputs.paper`. The same paper
 * gives the same bytes: the time at which a PDF was made is the day of its page.
 */
export function createTypesetter(template: string): (paper: Paper) => Sheet {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFiles() }] })
  return (paper) => {
    try {
      const inputs = { paper: JSON.stringify(paper) }
      const compiled = compiler.compile({ mainFileContent: template, inputs })
      const { result } = compiled
      if (result === null) return { failure: wordsOf(compiled.takeError()?.shortDiagnostics) }
      const creationTimestamp = Date.parse(paper.date) / 1000
      return { pdf: compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp }) }
    } catch (error) {
      return { failure: thrownWordsOf(error) }
    } finally {
      compiler.evictCache(REMEMBERED)
    }
  }
}

/** What Typst says about a template. */
function wordsOf(diagnostics: readonly { readonly message?: unknown }[] = []): string {
  return diagnostics.map(({ message }) => String(message)).join('; ')
}

/** What Typst says about a document that is against the standard: the debug form of its data. */
function thrownWordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, words = '']) =>
    words.replace(/\\(.)/g, '$1')
  )
  return messages.length === 0 ? text : messages.join('; ')
}
