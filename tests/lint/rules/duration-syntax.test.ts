import { expect, test } from 'vitest'
import { checkedFrom, cookieWith } from '../../support/found-by.ts'

test('a duration in words is refused, with the reason of the rule', () => {
  const found = checkedFrom(cookieWith({ duration: '2 weeks by default' }))

  expect(found.map(({ code, rule }) => [code, rule?.id])).toContainEqual([
    'bad-duration',
    'duration-syntax'
  ])
})

test('a duration, the end of the session and "until-cleared" are right', () => {
  const durations = ['P13M', 'session', 'until-cleared', 'up to P2W']
  const found = durations.flatMap((duration) => checkedFrom(cookieWith({ duration })))

  expect(found.filter(({ rule }) => rule?.id === 'duration-syntax')).toEqual([])
})
