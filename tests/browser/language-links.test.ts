import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'

const { folder } = buildPages()
const url = await serve(folder)
const browser = await launchBrowser()

test('every language link leads to the same policy in its language, without scripts', async () => {
  const page = await openPage(browser, `${url}gpseo/fr/accessibility/`, {
    javaScriptEnabled: false
  })
  await page.locator('.languages a', { hasText: 'English' }).click()

  expect(page.url()).toBe(`${url}gpseo/en/accessibility/`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('they work from the tenant’s own address too', async () => {
  const page = await openPage(browser, `${url}icann/`)
  await page.locator('.languages a', { hasText: 'العربية' }).click()

  expect(page.url()).toBe(`${url}icann/ar/cookies/`)
})

test('the footer leads to the tenant’s other policies in the language of the page', async () => {
  const page = await openPage(browser, `${url}gpseo/en/cookies/`)
  await page.locator('footer a').click()

  expect(page.url()).toBe(`${url}gpseo/en/accessibility/`)
})

test('the language of the page is told from the others by frame, weight and line, not by colour alone', async () => {
  const page = await openPage(browser, `${url}icann/ar/cookies/`)
  const styles = await page.locator('.languages a').evaluateAll((links) =>
    links.map((link) => {
      const { borderTopStyle, fontWeight, textDecorationLine } = getComputedStyle(link)
      return [link.ariaCurrent, borderTopStyle, fontWeight, textDecorationLine].join(' ')
    })
  )

  expect(styles.toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => ' none 400 underline'),
    'page solid 650 none'
  ])
})

test.for([320, 768, 1280])(
  'links to languages and policies are large and apart at %s pixels',
  async (width) => {
    const page = await openPage(browser, `${url}opendatasoft.com/de/cookies/`, {
      viewport: { width, height: 640 }
    })
    const boxes = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect))
    const touching = boxes.filter((a, index) =>
      boxes
        .slice(index + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    )

    expect(boxes.filter((box) => box.width < 24 || box.height < 24)).toEqual([])
    expect(touching).toEqual([])
  }
)

test('the switch takes one line on a wide screen, and at most four on a narrow one', async () => {
  const heights: number[] = []
  for (const width of [1280, 320]) {
    const page = await openPage(browser, `${url}opendatasoft.com/de/cookies/`, {
      viewport: { width, height: 640 }
    })
    const tops = await page
      .locator('.languages a')
      .evaluateAll((links) => links.map((link) => link.parentElement?.offsetTop))
    heights.push(new Set(tops).size)
  }

  expect(heights[0]).toBe(1)
  expect(heights[1]).toBeLessThanOrEqual(4)
})
