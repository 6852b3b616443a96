import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { htmlFindings } from '../support/html-validator.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { axeFindings, bringAxe } from './axe.ts'
import { focusMarks } from './focus-picture.ts'
import { faintParts } from './in-page/contrast.ts'
import { generatedTexts, hiddenTexts } from './in-page/shown-text.ts'
import { smallTargets } from './in-page/stops.ts'
import { movingParts, textsWithLanguage } from './in-page/structure.ts'
import { isBefore, stopsBy } from './keyboard-stops.ts'
import { layoutFaults } from './layout.ts'
import { isInOtherLanguage } from './marked-language.ts'
import { missingIn, printed, textsOfMain } from './printed-text.ts'
import { tableParts } from './table-parts.ts'

/** What the other tests of this folder measure is 0 on a sound page. Here it must not be. */

const { folder } = buildPages()
const url = await serve(folder)
const browser = await launchBrowser()

const PATH = 'icann/fr/cookies/'
const NEEDED = { text: 7, largeText: 4.5, components: 3 }

async function brokenBy(style: string, width = 1280): Promise<Page> {
  const page = await openPage(browser, url + PATH, { viewport: { width, height: 640 } })
  await page.addStyleTag({ content: style })
  return page
}

test.for([
  ['wide', 'main p { width: 800px }'],
  ['cut off', 'main p { height: 1em; overflow: hidden }'],
  ['on each other', 'main li { height: 4px; margin: 0 }'],
  ['moved out of the window', 'main h2 { position: relative; inset-inline-start: -200px }'],
  ['in a cell without a break', 'td { white-space: nowrap; max-width: 4rem }']
])('texts that are %s are found', async ([, style = '']) => {
  expect(await layoutFaults(await brokenBy(style, 320))).not.toEqual([])
})

test.for([
  ['text', 'main p { color: #767676 }'],
  ['lines of links', 'main a { text-decoration-color: #c8ced8 }'],
  ['links without a line', 'main a { text-decoration: none }'],
  ['the frame of the current language', '[aria-current] { border: 1px solid #c8ced8 !important }'],
  ['the ring of the focus', ':focus-visible { outline-color: #c8ced8 !important }'],
  ['no ring at all', ':focus-visible { outline: none !important }']
])('what does not stand out is found: %s', async ([, style = '']) => {
  const page = await brokenBy(style)

  expect(await page.evaluate(faintParts, NEEDED)).not.toEqual([])
})

test.for([
  ['no', 'none'],
  ['a thin', '1px solid var(--link)'],
  ['a faint', '3px solid #c8ced8']
])('pictures tell that a stop of the keyboard has %s ring', async ([, outline]) => {
  const page = await brokenBy(`:focus-visible { outline: ${outline} !important }`)
  const marks = await focusMarks(page, 1280)

  expect(marks.filter(({ changed, needed }) => changed < needed).length).toBeGreaterThan(5)
})

describe('axe finds', () => {
  test.for([
    ['color-contrast-enhanced', 'main p { color: #767676 }'],
    [
      'target-size',
      'nav a { font-size: 6px; padding: 0 !important; min-width: 0 !important } li { margin: 0 !important; line-height: 1 }'
    ]
  ])('%s', async ([rule = '', style = '']) => {
    const page = await brokenBy(style)
    await bringAxe(page)

    expect(await axeFindings(page)).toContainEqual(expect.stringContaining(rule))
  })
})

test('a target that is too small is found', async () => {
  const page = await brokenBy(
    'nav a { padding: 0 !important; font-size: 8px; min-width: 0 !important } nav ul { gap: 0 !important }'
  )

  expect(await page.evaluate(smallTargets)).not.toEqual([])
})

test('stops in another order than that of reading, and under something, are found', async () => {
  const page = await brokenBy('body { display: flex; flex-direction: column-reverse }')
  const stops = await stopsBy('Tab', page)
  const covered = await brokenBy('.masthead { position: fixed; inset: 0 0 auto; z-index: 9 }')
  const back = await stopsBy('Shift+Tab', covered)

  expect(stops.some((stop, at) => at > 0 && isBefore(stop, stops[at - 1], false))).toBe(true)
  expect(back.filter(({ obscured }) => obscured.startsWith('under'))).not.toEqual([])
})

test('texts that only the style sheet hides, adds or moves are found', async () => {
  const page = await brokenBy(
    'h2 { opacity: 0.5 } h3::before { content: "Nouveau" } a { transition: color 1s }'
  )

  expect(await page.evaluate(hiddenTexts)).not.toEqual([])
  expect(await page.evaluate(generatedTexts)).not.toEqual([])
  expect(await page.evaluate(movingParts)).not.toEqual([])
})

test('a table that is none for a screen reader is found', async () => {
  const page = await openPage(browser, url + PATH)
  const sound = await tableParts(page)
  await page.addStyleTag({ content: 'thead { display: none }' })

  expect(await tableParts(page)).not.toEqual(sound)
})

test('a sentence in a language that it is not marked as is found', async () => {
  const page = await openPage(browser, url + PATH)
  await page
    .locator('main p')
    .last()
    .evaluate((part) => {
      part.textContent = 'This page is about cookies, and nobody has translated this sentence yet.'
    })

  expect((await page.evaluate(textsWithLanguage)).filter(isInOtherLanguage)).toHaveLength(1)
})

test('a column that does not get onto paper is found', async () => {
  const page = await brokenBy('@media print { td:last-child { display: none } }')
  const texts = await page.evaluate(textsOfMain)
  const { sheets } = await printed(await page.pdf({ format: 'A4' }))

  expect(missingIn(sheets, texts)).not.toEqual([])
})

test.for([
  ['a header cell without a direction', ' scope="col"', ''],
  ['a heading that leaves a level out', '<h2', '<h5'],
  ['a style in an element', '<main', '<main style="margin:0"'],
  ['an id that comes twice', '<h2', '<h2 id="main_text"']
])('html-validate finds %s', async ([, from = '', to = '']) => {
  const html = readFileSync(join(folder, PATH, 'index.html'), 'utf8')

  expect(await htmlFindings(html.replace(from, to))).not.toEqual([])
})
