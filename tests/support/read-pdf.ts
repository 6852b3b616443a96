import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader, or a screen reader, gets from a PDF. */
export interface ReadPdf {
  readonly title: string
  readonly author: string
  readonly lang: string
  readonly created: string
  readonly isTagged: boolean
  /** The part of PDF/UA that it says to keep to. */
  readonly ua: string | undefined
  readonly sheets: number
  /** The words of its content, without what repeats on each sheet. */
  readonly text: string
  /** The words of its footers. */
  readonly footer: string
  /** The elements of the structure of each sheet, from the top: H1, P, Table, TH ... */
  readonly roles: readonly (readonly string[])[]
  /** Where its pieces of text stand on their sheets, from the bottom left, in points. */
  readonly pieces: readonly Piece[]
  /** The addresses of its links. */
  readonly links: readonly string[]
}

interface Piece {
  readonly text: string
  readonly sheet: number
  readonly left: number
  readonly right: number
  readonly base: number
}

/** Opens a PDF with the library of Firefox. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info: data, metadata } = await document.getMetadata()
  const info = data as Readonly<Record<string, string | undefined>>
  const parts = await partsOf(document)
  const read = {
    title: info.Title ?? '',
    author: info.Author ?? '',
    lang: info.Language ?? '',
    created: info.CreationDate ?? '',
    isTagged: (await document.getMarkInfo())?.Marked === true,
    ua: /<pdfuaid:part>(.*?)</.exec(String(metadata?.getRaw() ?? ''))?.[1],
    sheets: document.numPages,
    text: parts.map(({ text }) => text).join(' '),
    footer: parts.map(({ footer }) => footer).join(' '),
    roles: parts.map(({ roles }) => roles),
    pieces: parts.flatMap(({ pieces }) => pieces),
    links: parts.flatMap(({ links }) => links)
  }
  await document.loadingTask.destroy()
  return read
}

interface Part {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly footer: string
  readonly roles: readonly string[]
  readonly links: readonly string[]
}

async function partsOf(document: PDFDocumentProxy): Promise<Part[]> {
  const parts: Part[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const words = { text: '', footer: '' }
    const open: string[] = []
    const pieces: Piece[] = []
    for (const item of items) {
      if ('str' in item) {
        const [, , , , left, base] = item.transform as number[] as [0, 0, 0, 0, number, number]
        words[open.includes('Artifact') ? 'footer' : 'text'] += item.str + (item.hasEOL ? ' ' : '')
        pieces.push({ text: item.str, sheet: number, left, right: left + item.width, base })
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { tag?: string }).tag ?? '')
    }
    const annotations = (await page.getAnnotations()) as { url?: string }[]
    const links = annotations.flatMap(({ url }) => url ?? [])
    parts.push({ ...words, pieces, roles: rolesOf(await page.getStructTree()), links })
  }
  return parts
}

function rolesOf(node: unknown): string[] {
  const { role, children = [] } = node as { role?: string; children?: unknown[] }
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)]
}

/** A text without spaces and marks that cannot be seen: lines end elsewhere on paper. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cf}]/gu, '')
}
