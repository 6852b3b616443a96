import { expect, test } from 'vitest'
import { countSentences, sentencesIn } from '../../src/text/sentences.ts'

test.for([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['He said: “Stop.” Then nothing', ['He said: “Stop.”', 'Then nothing']],
  ['See example.org, version 4.1, e.g', ['See example.org, version 4.1, e.g']],
  ['Un (deux.) Trois…', ['Un (deux.)', 'Trois…']],
  ['什么是 Cookie？它很小。', ['什么是 Cookie？', '它很小。']],
  ['ما هي؟ هذه.', ['ما هي؟', 'هذه.']],
  ['  ', []]
] as const)('"%s" is cut into its sentences', ([text, sentences]) => {
  expect(sentencesIn(text)).toEqual(sentences)
})

test('what stands behind the last full stop is cut off, but not counted', () => {
  expect([countSentences('One. two'), sentencesIn('One. two')]).toEqual([1, ['One.', 'two']])
})

test('a long row of dots inside of a sentence is read once', () => {
  const start = performance.now()

  expect(sentencesIn(`One${'.'.repeat(100_000)}two. Three`)).toHaveLength(2)
  expect(performance.now() - start).toBeLessThan(2000)
})
