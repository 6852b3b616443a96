/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import packedChromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'
import { ROOT } from './project-files.ts'

/** A browser for all tests of one file, with these switches. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await browserProgram(), args: [...args] })
  afterAll(() => browser.close())
  return browser
}

/** The program: the one that CHROMIUM names, else that of the package. */
export async function browserProgram(): Promise<string> {
  return process.env.CHROMIUM ?? (await unpackedChromium())
}

/** Opens an address in a fresh profile, which goes with the test. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {}
): Promise<Page> {
  const page = await newPage(browser, options)
  await page.goto(address)
  return page
}

/** A page in a fresh profile, before it goes anywhere. */
export async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  return context.newPage()
}

/**
 * The program, unpacked once. The package unpacks into the folder for temporary files and takes
 * whatever lies there for complete; test files run side by side, so each unpacks into a folder of
 * its own, and the first to be ready gives its folder the final name.
 */
async function unpackedChromium(): Promise<string> {
  const packageFile = join(ROOT, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const cache = join(ROOT, 'node_modules/.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return join(folder, 'chromium')

  mkdirSync(cache, { recursive: true })
  const own = mkdtempSync(join(cache, 'unpacking-'))
  const { TMPDIR } = process.env
  process.env.TMPDIR = own
  await packedChromium.executablePath()
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  try {
    renameSync(own, folder)
  } catch (error) {
    rmSync(own, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return join(folder, 'chromium')
}
