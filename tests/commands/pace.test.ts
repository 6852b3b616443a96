import { expect, test } from 'vitest'
import { measurePace } from '../../src/commands/pace.ts'
import { timeText } from '../../src/commands/progress-words.ts'

/** The pace after marks at [seconds, done]. */
function paceOf(...marks: readonly (readonly [number, number])[]) {
  const pace = measurePace()
  for (const [seconds, done] of marks) pace.mark(done, seconds * 1000)
  return { perSecond: pace.perSecond(), left: pace.secondsLeft(1000) }
}

test('in the first second there is no pace', () => {
  expect(paceOf([0, 0], [0.9, 90])).toEqual({ perSecond: undefined, left: undefined })
})

test('a steady pace tells the time left after three seconds', () => {
  expect(paceOf([0, 0], [1, 100], [2, 200])).toEqual({ perSecond: 100, left: undefined })
  expect(paceOf([0, 0], [1, 100], [2, 200], [3, 300], [4, 400])).toEqual({
    perSecond: 100,
    left: 6
  })
})

test('a pace that is still rising tells no time left', () => {
  expect(paceOf([0, 0], [1, 10], [2, 40], [3, 160], [4, 320]).left).toBeUndefined()
})

test('what was long ago does not count', () => {
  const slow = Array.from({ length: 20 }, (_, second) => [second, second] as const)
  const fast = Array.from({ length: 11 }, (_, second) => [20 + second, 20 + second * 50] as const)

  expect(paceOf(...slow, ...fast).perSecond).toBe(50)
})

test('a time that is known stays known, and grows when nothing is done', () => {
  const steady = [0, 1, 2, 3, 4].map((second) => [second, second * 100] as const)

  expect(paceOf(...steady, [8, 400])).toEqual({ perSecond: 50, left: 12 })
})

test('ever so many marks in one moment are one', () => {
  const marks = Array.from({ length: 5001 }, (_, index) => [index / 1000, index] as const)

  expect(paceOf(...marks)).toEqual({ perSecond: 1000, left: 0 })
})

test('nothing done for longer than the window is no pace of zero to divide by', () => {
  const steady = [0, 1, 2, 3, 4].map((second) => [second, second * 100] as const)
  const still = [10, 15, 20, 25].map((second) => [second, 400] as const)

  expect(paceOf(...steady, ...still)).toEqual({ perSecond: 0, left: undefined })
})

test.for([
  [0, 'about 1 second'],
  [1.4, 'about 1 second'],
  [9.4, 'about 9 seconds'],
  [12, 'about 10 seconds'],
  [53, 'about 55 seconds'],
  [55, 'about 1 minute'],
  [89, 'about 1 minute'],
  [91, 'about 2 minutes'],
  [3569, 'about 59 minutes'],
  [3570, 'about 1 hour'],
  [4800, 'about 1 hour 20 minutes'],
  [7400, 'about 2 hours']
] as const)('%d seconds are told as "%s"', ([seconds, text]) => {
  expect(timeText(seconds)).toBe(text)
})
