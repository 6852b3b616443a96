import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'
import { runsLeftToRight, startOfText } from './text-edges.ts'

const { folder } = buildPages({
  ...MIXED_TENANT,
  'content/ar/cookies/what-is-a-cookie.md': undefined
})
const url = await serve(folder)
const browser = await launchBrowser()

const ARABIC = `${url}mixed/ar/cookies/`
const ENGLISH = `${url}mixed/en/cookies/`
const STATEMENT = `${url}mixed/ar/accessibility/`

const PARTS = [
  '.masthead-name',
  'h1',
  '.update-date',
  '#kinds-of-cookies li',
  'caption',
  'thead th:first-child',
  'tbody th code',
  '.contact li',
  'footer h2'
]

test('an Arabic page runs from right to left, and its text stands at the side where lines begin', async () => {
  const page = await openPage(browser, ARABIC)
  const styles = await page.locator('body, h1, main li, caption, td').evaluateAll((all) =>
    all.map((element) => {
      const { direction, textAlign } = getComputedStyle(element)
      return `${direction} ${textAlign}`
    })
  )

  expect(new Set(styles)).toEqual(new Set(['rtl start']))
})

test.for(PARTS)(
  '%s begins as far from the right on an Arabic page as from the left on an English one',
  async (selector) => {
    const starts: number[] = []
    for (const address of [ARABIC, ENGLISH]) {
      const page = await openPage(browser, address)
      starts.push(await page.locator(selector).first().evaluate(startOfText))
    }

    expect(starts[0]).toBe(starts[1])
  }
)

test.for(['caption', 'tbody th code', 'tbody td bdi', 'tbody td:nth-child(3)', '.covered code'])(
  'in a card, %s begins as far from the right on an Arabic page as from the left on an English one',
  async (selector) => {
    const starts: number[] = []
    for (const address of [ARABIC, ENGLISH]) {
      const page = await openPage(browser, address, { viewport: { width: 320, height: 640 } })
      starts.push(await page.locator(selector).first().evaluate(startOfText))
    }

    expect(starts[0]).toBe(starts[1])
  }
)

test.for([
  ['names of cookies', ARABIC, 'code'],
  ['names of providers', ARABIC, 'td:first-child bdi'],
  ['the name of the site', ARABIC, '.masthead-name bdi'],
  ['names in sentences and addresses', ARABIC, '#contact-controller bdi'],
  ['facts', STATEMENT, '.facts bdi']
] as const)('%s run from left to right on an Arabic page', async ([, address, selector]) => {
  const page = await openPage(browser, address)
  const names = page.locator(selector)
  const runs = await Promise.all((await names.all()).map((name) => name.evaluate(runsLeftToRight)))

  expect(runs.length).toBeGreaterThan(0)
  expect(runs).toEqual(runs.map(() => true))
})

test('an English part of an Arabic page runs from left to right, and begins at the left', async () => {
  const page = await openPage(browser, ARABIC)
  const edges = await page.locator('#what-is-a-cookie :is(h2, p)').evaluateAll((all) =>
    all.map((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const main = element.closest('main') as HTMLElement
      const edge = Number.parseFloat(getComputedStyle(main).paddingLeft)
      return [getComputedStyle(element).direction, range.getBoundingClientRect().left - edge]
    })
  )

  expect(edges).toEqual([
    ['ltr', 0],
    ['ltr', 0],
    ['ltr', 0]
  ])
})
