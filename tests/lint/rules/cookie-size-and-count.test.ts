import { expect, test } from 'vitest'
import { cookieWith, foundBy, tenant } from '../../support/found-by.ts'

test('name and value take at most 4096 bytes together', () => {
  const found = (maxBytes: string) => foundBy('cookie-size-and-count', cookieWith({ maxBytes }))

  expect([found('4096'), found('4095')]).toEqual([['warning at maxBytes: 4096'], []])
})

test('more than 50 cookies of one site are advised against', () => {
  const cookies = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `{ name: c${index}, provider: P, category: necessary, duration: P1D, function: F, purpose: To keep number ${index} of them }`
    )
  const found = (count: number) =>
    foundBy('cookie-size-and-count', tenant(`cookies: [${cookies(count).join(', ')}]`))

  expect([found(51), found(50)]).toEqual([['advice at name: Acme'], []])
})
