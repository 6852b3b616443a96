import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Runs in the page: all pieces of text, so that what is printed between them is no matter. Ways to
 * other parts and files are of no use on paper.
 */
export function textsOfMain(): string[] {
  const main = document.querySelector('main') as HTMLElement
  const texts: string[] = []
  const all = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let text = all.nextNode(); text !== null; text = all.nextNode()) {
    const isShown = text.parentElement?.closest('nav, script, .hidden, a[href$=".pdf"]') === null
    if (isShown && text.textContent?.trim() !== '') texts.push(text.textContent ?? '')
  }
  return texts
}

/** The text of a printed page, and the pieces of it that stand beside the sheet. */
export async function printed(pdf: Buffer): Promise<{ sheets: string; outside: string[] }> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const texts: string[] = []
  const outside: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const sheet = await file.getPage(number)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const { items } = await sheet.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x, y] = item.transform as number[]
      const isOn = isBetween(x, 0, width - item.width + 1) && isBetween(y, 0, height)
      texts.push(item.str)
      if (!isOn) outside.push(item.str)
    }
  }
  await file.destroy()
  return { sheets: texts.join(' '), outside }
}

function isBetween(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && value >= least && value <= most
}

/**
 * Texts that are not on paper, whatever breaks their lines. Arabic letters come one by one, in the
 * forms and the order in which they are drawn: for these, all of each kind have to be there.
 */
export function missingIn(sheets: string, texts: readonly string[]): string[] {
  const all = plain(sheets)
  const isArabic = (text: string) => /\p{sc=Arabic}/u.test(text)
  const needed = countOf(texts.filter(isArabic).join(''))
  const there = countOf(sheets)
  const tooFew = [...needed].filter(([letter, count]) => (there.get(letter) ?? 0) < count)
  // A name that is broken between two lines of an Arabic page comes in two pieces.
  const parts = texts.some(isArabic) ? texts.flatMap((text) => text.split(/[\s()]+/)) : texts
  return [
    ...parts.filter((text) => !isArabic(text) && !all.includes(plain(text))),
    ...tooFew.map(([letter, count]) => `${letter}: ${there.get(letter) ?? 0} of ${count}`)
  ]
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of plain(text).match(/\p{sc=Arabic}/gu) ?? []) {
    if (/\p{L}/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

/** Signs whose picture is also that of a part of signs: a printed page does not tell which it is. */
const PARTS_OF_SIGNS: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2f3e': '户'
}

function plain(text: string): string {
  const signs = text.replace(/[\u2e80-\u2eff\u2f3e]/g, (part) => PARTS_OF_SIGNS[part] ?? part)
  return signs.normalize('NFKC').replace(/[\s\u00ad\u2066-\u2069-]+/g, '')
}
