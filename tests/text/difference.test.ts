import { expect, test } from 'vitest'
import { differenceOf } from '../../src/text/difference.ts'

const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word} ${index}`)

test('lines that were taken away and added are marked, the others are not', () => {
  expect(differenceOf('One\nTwo\nThree', 'One\n2\nThree')).toEqual([
    '  One',
    '- Two',
    '+ 2',
    '  Three'
  ])
})

test('of two texts with nothing in common, one is shown after the other, however long they are', () => {
  const start = performance.now()
  const difference = differenceOf(lines('a', 20_000).join('\n'), lines('b', 20_000).join('\n'))

  expect(difference.map((line) => line.slice(0, 3))).toEqual([
    ...lines('', 20_000).map(() => '- a'),
    ...lines('', 20_000).map(() => '+ b')
  ])
  expect(performance.now() - start).toBeLessThan(5000)
})
