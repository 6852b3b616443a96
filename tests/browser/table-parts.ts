import type { Page } from 'playwright-core'

const ROLES = ['table', 'row', 'columnheader', 'rowheader', 'cell', 'gridcell']

/** The parts of all tables in the tree that screen readers get: "columnheader Purposes". */
export async function tableParts(page: Page): Promise<string[]> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Accessibility.enable')
  const { nodes } = await tools.send('Accessibility.getFullAXTree')
  await tools.detach()
  return nodes
    .filter(({ role, ignored }) => !ignored && ROLES.includes(String(role?.value)))
    .map(({ role, name }) => `${role?.value} ${String(name?.value ?? '').replace(/\s+/g, ' ')}`)
}
