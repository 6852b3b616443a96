import { expect, test } from 'vitest'
import { cookieWith, foundBy, tenant } from '../../support/found-by.ts'

const found = (purpose: string) => foundBy('purpose-specific', cookieWith({ purpose }))

test.for([
  '{ en: To improve your experience of the site }',
  '{ fr: Pour améliorer votre expérience sur le site, en: To keep what was stored here }',
  '{ es: Para mejorar la navegación en el sitio, en: To keep what was stored here }',
  '{ en: To test }'
])('the purpose %s says nothing', (purpose) => {
  expect(found(purpose)).toEqual([`warning at purpose: ${purpose}`])
})

test('a purpose that says what is kept is right', () => {
  expect(found('{ en: To remember which layers of the map were shown }')).toEqual([])
})

test('two cookies of different categories do not have the same purpose', () => {
  const cookie = (name: string, category: string) =>
    `{ name: ${name}, provider: P, category: ${category}, duration: P1D, function: F, purpose: To keep what was stored here }`
  const of = (...categories: readonly string[]) =>
    foundBy(
      'purpose-specific',
      tenant(`cookies: [${categories.map((one, index) => cookie(`c${index}`, one)).join(', ')}]`)
    ).length

  expect([of('necessary', 'preferences'), of('necessary', 'necessary')]).toEqual([1, 0])
})
