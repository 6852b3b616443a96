import type { Page } from 'playwright-core'

/** What a table is made of for those who listen, and the words in it. */
const ROLES = ['table', 'caption', 'row', 'columnheader', 'rowheader', 'cell', 'StaticText']

/**
 * The tables of a page as assistive technology gets them: "role: name", in their order. What CSS
 * writes counts too, if it is read aloud.
 */
export async function tableNodes(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = (id: string, isInTable: boolean): string[] => {
    const node = byId.get(id)
    const role = String(node?.role?.value)
    const isHere = isInTable || role === 'table'
    const own =
      isHere && node?.ignored !== true && ROLES.includes(role)
        ? [`${role}: ${node?.name?.value}`]
        : []
    return [...own, ...(node?.childIds ?? []).flatMap((child) => below(child, isHere))]
  }
  return below(nodes[0]?.nodeId ?? '', false)
}
