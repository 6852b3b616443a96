import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { servedProject } from '../support/served-project.ts'

const browser = await launchBrowser()

test('an edit of a tenant shows in an open page without a click; so do a mistake and its end', async () => {
  const project = await servedProject({})
  const page = await openPage(browser, `${project.url}acme/en/cookies/`)
  const complaints: string[] = []
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  const name = page.locator('.masthead-name')
  await expect.poll(() => name.textContent()).toBe('Acme')

  project.edit('tenants/acme.yaml', 'name: Acme', 'name: Edited Name')
  await expect.poll(() => name.textContent()).toBe('Edited Name')
  expect(complaints).toEqual([])

  project.edit('tenants/acme.yaml', 'name: Edited Name', 'nmae: Edited Name')
  await expect
    .poll(() => page.locator('h2').allTextContents())
    .toContain('tenants/acme.yaml:1:1 error unknown-key')
  project.edit('tenants/acme.yaml', 'nmae: Edited Name', 'name: Mended Name')
  await expect.poll(() => name.textContent()).toBe('Mended Name')
})

test('where it was scrolled to, it stays', async () => {
  const project = await servedProject({})
  const page = await openPage(browser, `${project.url}acme/en/cookies/`)
  await page.evaluate('scrollTo(0, 300)')
  project.edit('tenants/acme.yaml', 'name: Acme', 'name: Edited Name')
  await expect.poll(() => page.locator('.masthead-name').textContent()).toBe('Edited Name')

  await expect.poll(() => page.evaluate('scrollY')).toBe(300)
})
