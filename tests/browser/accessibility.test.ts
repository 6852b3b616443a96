import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'

const { folder, paths } = buildPages()
const url = await serve(folder)
const browser = await launchBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// axe leaves these out unless it is asked for them.
const ASKED_FOR = {
  'td-has-header': { enabled: true },
  'table-fake-caption': { enabled: true },
  'p-as-heading': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
  'target-size': { enabled: true }
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>

describe.for(paths)('/%s', (path) => {
  test.for(['light', 'dark'] as const)(
    'axe finds nothing to mend or review (%s)',
    async (scheme) => {
      const page = await openPage(browser, url + path, { colorScheme: scheme })
      const axe = new AxeBuilder({ page }).options({ runOnly: TAGS, rules: ASKED_FOR })

      expect(findings(await axe.analyze())).toEqual([])
    }
  )

  test('axe finds nothing to mend or review where the tables scroll', async () => {
    const page = await openPage(browser, url + path, { viewport: { width: 320, height: 256 } })
    // It cannot tell the colours behind cells that are scrolled away; they are those of above.
    const rules = { ...ASKED_FOR, 'color-contrast': { enabled: false } }
    const axe = new AxeBuilder({ page }).options({ runOnly: TAGS, rules })

    expect(findings(await axe.analyze())).toEqual([])
  })
})

/** "rule: element", also where axe could not decide by itself. */
function findings({ violations, incomplete }: Results): string[] {
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
  )
}
