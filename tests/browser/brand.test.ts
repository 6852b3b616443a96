import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { contrastOf } from '../../src/brand/colours.ts'
import { BRANDED } from '../support/branded-tenant.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { htmlFindings } from '../support/html-validator.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { axeFindings, bringAxe } from './axe.ts'

const { folder } = buildPages(BRANDED)
const url = await serve(folder)
const browser = await launchBrowser()

const PATHS = ['city/en/cookies/', 'city/ar/cookies/', 'city/zh/cookies/', 'port/en/cookies/']
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
  phone: { viewport: { width: 320, height: 640 } }
}

/** What a property of the first element of a kind comes to. */
function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
}

/** `rgb(1, 2, 3)` as `#010203`. */
function hexOf(colour: string): string {
  const parts = colour.match(/\d+/g)?.slice(0, 3) ?? []
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

describe.for(PATHS)('/%s', (path) => {
  test.for(Object.keys(LOOKS))('axe finds nothing to mend or review (%s)', async (look) => {
    const page = await openPage(browser, url + path, LOOKS[look])
    await bringAxe(page)
    const findings = await axeFindings(page)

    // Where the system sets the colours, axe cannot tell them. A brand's colours are held to 4.5:1.
    const others = look === 'forced colours' ? /^color-contrast/ : /^color-contrast-enhanced/
    expect(findings.filter((found) => !others.test(found))).toEqual([])
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(
      page.viewportSize()?.width
    )
  })

  test('html-validate finds nothing', async () => {
    expect(await htmlFindings(readFileSync(join(folder, path, 'index.html'), 'utf8'))).toEqual([])
  })

  test('loads its logo, at its size from the start, and nothing from elsewhere', async () => {
    const page = await openPage(browser, url + path)
    const logo = page.locator('.logo')
    const { loaded, width, height } = await logo.evaluate((image: HTMLImageElement) => ({
      loaded: image.naturalWidth > 0,
      width: image.getBoundingClientRect().width,
      height: image.getBoundingClientRect().height
    }))

    expect({ loaded, width, height }).toEqual({ loaded: true, width: 192, height: 48 })
    expect(await logo.getAttribute('alt')).toBe(path.startsWith('port') ? 'Example City' : '')
  })
})

test.for(['light', 'dark'])('links and their focus rings can be seen (%s)', async (look) => {
  const page = await openPage(browser, `${url}city/en/cookies/`, LOOKS[look])
  for (const [link, surface] of [
    ['main a', 'body'],
    ['.masthead .site-links a', '.masthead'],
    ['.closing .site-links a', '.closing']
  ] as const) {
    await page.locator(link).first().focus()
    const background = hexOf(await styleOf(page, surface, 'background-color'))
    const text = hexOf(await styleOf(page, link, 'color'))
    const ring = hexOf(await styleOf(page, link, 'outline-color'))

    expect(text).toBe(look === 'light' ? '#8a1253' : ring)
    expect(contrastOf(text, background)).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(ring, background)).toBeGreaterThanOrEqual(3)
  }
})

test.for([
  ['city/en/cookies/', /^Rockwell,/],
  ['city/ar/cookies/', /Noto Sans Arabic/],
  ['city/zh/cookies/', /PingFang SC/]
] as const)('the letters of /%s are those of %s', async ([path, families]) => {
  const page = await openPage(browser, url + path)

  expect(await styleOf(page, 'h1', 'font-family')).toMatch(families)
})

test.for([
  ['light', 'rgba(0, 0, 0, 0)', 'svg'],
  ['dark', 'rgb(255, 255, 255)', 'png'],
  ['forced colours', 'rgb(255, 255, 255)', 'png']
] as const)(
  'a dark logo takes the place of the other, which stands on a plate (%s)',
  async ([look, plate, ending]) => {
    const city = await openPage(browser, `${url}city/en/cookies/`, LOOKS[look])
    const port = await openPage(browser, `${url}port/en/cookies/`, LOOKS[look])
    const shown = await port
      .locator('.logo')
      .evaluate((image: HTMLImageElement) => image.currentSrc)

    expect(await styleOf(city, '.logo', 'background-color')).toBe(plate)
    expect(shown).toMatch(new RegExp(`/logo\\.[0-9a-f]{10}\\.${ending}$`))
  }
)

test('in forced colours the links have the colours of the system', async () => {
  const page = await openPage(browser, `${url}city/en/cookies/`, LOOKS['forced colours'])
  const link = page.locator('main a').first()
  const system = await link.evaluate((element) => {
    const probe = document.createElement('a')
    probe.style.color = 'LinkText'
    element.after(probe)
    return getComputedStyle(probe).color
  })

  expect(await styleOf(page, 'main a', 'color')).toBe(system)
})

test('readers who ask for more contrast get the colours that all pages share', async () => {
  const page = await openPage(browser, `${url}city/en/cookies/`, { contrast: 'more' })

  expect(hexOf(await styleOf(page, 'main a', 'color'))).not.toBe('#8a1253')
})

test.for(['light', 'dark'])(
  'on paper the logo is printed and the rest is black (%s)',
  async (look) => {
    const page = await openPage(browser, `${url}port/en/cookies/`, LOOKS[look])
    await page.emulateMedia({ media: 'print' })

    expect(await styleOf(page, 'main a', 'color')).toBe('rgb(0, 0, 0)')
    expect(await styleOf(page, '.logo', 'background-color')).toBe('rgba(0, 0, 0, 0)')
    expect(await page.locator('.logo').isVisible()).toBe(true)
    expect(await page.locator('.site-links').first().isVisible()).toBe(false)
    expect(
      await page.locator('.logo').evaluate((image: HTMLImageElement) => image.currentSrc)
    ).toMatch(/\.svg$/)
  }
)
