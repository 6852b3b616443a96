import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { launchBrowser, newPage, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'

const { folder, samplePaths: paths } = buildPages()
const url = await serve(folder)
const browser = await launchBrowser()

describe.for(paths)('/%s', (path) => {
  test.for([true, false])(
    'loads itself and its style sheet, and nothing else (scripts on: %s)',
    async (javaScriptEnabled) => {
      const page = await newPage(browser, { javaScriptEnabled })
      const complaints: string[] = []
      const responses: string[] = []
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
      page.on(
        'request',
        (request) => request.url().startsWith(url) || complaints.push(request.url())
      )
      page.on('response', (response) => responses.push(`${response.status()} ${response.url()}`))
      await page.goto(url + path)
      const styleSheet = expect.stringMatching(/^200 \S+\/_assets\/policy\.[0-9a-f]{10}\.css$/)

      expect(complaints).toEqual([])
      expect(responses).toEqual([`200 ${url}${path}`, styleSheet])
      expect(await page.locator('h1').count()).toBe(1)
    }
  )

  test('has its style over HTTP and from a folder', async () => {
    const file = pathToFileURL(join(folder, path, 'index.html')).href
    for (const address of [url + path, file]) {
      const page = await openPage(browser, address, { colorScheme: 'dark' })
      const { margin, colour } = await page.evaluate(() => {
        const { marginTop, backgroundColor } = getComputedStyle(document.body)
        return { margin: marginTop, colour: backgroundColor }
      })
      expect({ margin, colour }).toEqual({ margin: '0px', colour: 'rgb(20, 23, 27)' })
    }
  })
})

test('pages of all tenants and languages are opened, and the operator’s list', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      '',
      'public/en/cookies/',
      'icann/ar/cookies/',
      'gpseo/en/accessibility/'
    ])
  )
})
