import type { Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchBrowser, newPage } from '../support/browser.ts'
import { buildPages } from '../support/page-server.ts'
import { startNginx, whyNoNginx } from './nginx.ts'

const reason = whyNoNginx()
const { folder, files } = buildPages()
const nginx = reason === undefined ? await startNginx(folder, 'public') : undefined
const browser = nginx === undefined ? undefined : await launchBrowser()
const paths = files.filter((file) => file.includes('/'))

test.skipIf(reason !== undefined).for(paths)(
  '%s asks nobody else for anything, keeps nothing in the browser, and breaks no rule of its own',
  async (path) => {
    if (browser === undefined) return
    const page = await newPage(browser, { ignoreHTTPSErrors: true })
    const [tenant = '', ...rest] = path.split('/')
    const origin = `https://${tenant}.localhost:${nginx?.port}`
    const requests: Request[] = []
    const messages: string[] = []
    page.on('request', (request) => requests.push(request))
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    await page.goto(`${origin}/${rest.join('/')}`, { waitUntil: 'networkidle' })

    const elsewhere = requests
      .map((one) => one.url())
      .filter((url) => !url.startsWith(`${origin}/`))
    const answers = await Promise.all(requests.map((one) => one.response()))
    const setting = await Promise.all(answers.map((one) => one?.headerValue('set-cookie') ?? null))
    const kept = await page.evaluate(() => [document.cookie, localStorage.length])
    const styled = await page.evaluate(() => document.styleSheets.length)

    expect({ elsewhere, setting: setting.filter(Boolean), kept, styled, messages }).toEqual({
      elsewhere: [],
      setting: [],
      kept: ['', 0],
      styled: 1,
      messages: []
    })
    expect(await page.context().cookies()).toEqual([])
  }
)

test.skipIf(reason !== undefined)('a page for a wrong address works at any depth', async () => {
  if (browser === undefined) return
  const page = await newPage(browser, { ignoreHTTPSErrors: true })
  const answer = await page.goto(`https://icann.localhost:${nginx?.port}/a/b/c/`)
  const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
  await page.getByRole('link', { name: /English/ }).click()

  expect([answer?.status(), styled.includes('system-ui')]).toEqual([404, true])
  expect(new URL(page.url()).pathname).toBe('/en/cookies/')
})

test.skipIf(reason !== undefined)('the page of another host can read the data', async () => {
  if (browser === undefined) return
  const page = await newPage(browser, { ignoreHTTPSErrors: true, bypassCSP: true })
  await page.goto(`https://icann.localhost:${nginx?.port}/`)
  const address = `https://public.localhost:${nginx?.port}/en/cookies/cookies.json`
  const read = await page.evaluate(async (url) => (await fetch(url)).json(), address)

  expect(read.tenant.id).toBe('public')
})
