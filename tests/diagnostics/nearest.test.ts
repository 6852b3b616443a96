import { expect, test } from 'vitest'
import { chooseFrom, nearest } from '../../src/diagnostics/nearest.ts'

test.for([
  ['nmae', 'name'],
  ['SessionID', 'sessionid'],
  ['cookie_preference', 'cookies_preferences'],
  ['cooky_preference', 'cookies_preferences'],
  ['SESSIONID', 'sessionid'],
  ['ur', 'url'],
  ['uab', undefined],
  ['xyz', undefined],
  ['abc', undefined]
] as const)('"%s" most likely means %s', ([word, meant]) => {
  expect(nearest(word, ['url', 'name', 'sessionid', 'cookies_preferences'])).toBe(meant)
})

test('where nothing is near, the known words are listed, twelve at the most', () => {
  const known = Array.from({ length: 14 }, (_, index) => `known${index}`)

  expect(chooseFrom('other', known)).toBe(
    'Choose one of: known0, known1, known2, known3, known4, known5, known6, known7, known8, known9, known10, known11 and 2 more.'
  )
})

test('of several near words the nearest is meant, whatever its case', () => {
  expect(nearest('color', ['colours', 'COLOUR', 'collars'])).toBe('COLOUR')
})

test('where nothing is known yet, there is nothing to choose from', () => {
  expect(chooseFrom('other', [])).toBe('There is none to choose from yet.')
})
