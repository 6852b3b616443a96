import type { Page } from '../policy/page.ts'
import { blocksOf } from './blocks.ts'
import { measureTables } from './column-widths.ts'
import { findElement, parseHtml } from './html.ts'
import type { Block, Paper } from './paper.ts'
import { languageParts } from './reading.ts'

/** The scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** A page on paper: the words of its HTML, as it was rendered. */
export function paperOf(page: Page, html: string): Paper {
  const { lang, region = null } = languageParts(page.lang)
  const nodes = findElement(parseHtml(html), 'body')?.children ?? []
  const read = (isMixed: boolean) =>
    blocksOf(nodes, { url: page.canonicalUrl, isMixed, printed: new Set(), where: 'line' })
  const plain = read(page.dir === 'rtl')
  const isMixed = page.dir === 'ltr' && RIGHT_TO_LEFT.test(JSON.stringify(plain))
  const blocks = isMixed ? read(true) : plain
  return {
    title: page.title.text,
    author: page.site.name,
    lang,
    region,
    dir: page.dir,
    date: page.updated.date,
    footer: { host: page.site.host, date: page.updated.words, url: page.canonicalUrl },
    blocks: withoutSkippedLevels(measureTables(blocks))
  }
}

/** PDF/UA knows no heading that skips a level, and the first one is the highest. */
function withoutSkippedLevels(blocks: readonly Block[]): Block[] {
  let level = 0
  const mend = (block: Block): Block => {
    if (block.tag === 'heading') {
      level = Math.min(block.level, level + 1)
      return { ...block, level }
    }
    if (block.tag === 'list') return { ...block, items: block.items.map((item) => item.map(mend)) }
    return 'blocks' in block ? { ...block, blocks: block.blocks.map(mend) } : block
  }
  return blocks.map(mend)
}
