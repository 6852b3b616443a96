import { expect, test } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { focusMarks } from './focus-picture.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, samplePaths } = buildPages(MIXED_TENANT)
const url = await serve(folder)
const browser = await launchBrowser()

/** Between them they have every kind of stop, in both directions. */
const PATHS = ['', 'mixed/ar/cookies/', 'gpseo/en/accessibility/']
const STATES = [
  { name: 'in the dark', options: { colorScheme: 'dark' }, width: 1280 },
  { name: 'on a phone', options: {}, width: 320 },
  { name: 'in forced colours', options: { forcedColors: 'active' }, width: 1280 },
  { name: 'with more contrast', options: { contrast: 'more' }, width: 1280 }
] as const

test.for(samplePaths)(
  'every stop of the keyboard on /%s is seen to have the focus',
  async (path) => {
    const page = await openPage(browser, url + path)
    const marks = await focusMarks(page, 1280)

    expect(marks.length).toBeGreaterThan(0)
    expect(marks.filter(({ changed, needed }) => changed < needed)).toEqual([])
  }
)

test.for(STATES.flatMap(({ name, ...state }) => PATHS.map((path) => [path, name, state] as const)))(
  'every stop of the keyboard on /%s is seen to have the focus %s',
  async ([path, , { options, width }]) => {
    const page = await openPage(browser, url + path, options)
    const marks = await focusMarks(page, width)

    expect(marks.length).toBeGreaterThan(0)
    expect(marks.filter(({ changed, needed }) => changed < needed)).toEqual([])
  }
)
