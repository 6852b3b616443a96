import { expect, test } from 'vitest'
import { remembered, rememberedFor } from '../../src/text/remembered.ts'

test.for([[1], [undefined], [null], ['']])('the answer %j is computed once', ([answer]) => {
  const asked: string[] = []
  const known = remembered((key: string) => {
    asked.push(key)
    return answer
  })

  expect(['a', 'b', 'a', 'b'].map(known)).toEqual([answer, answer, answer, answer])
  expect(asked).toEqual(['a', 'b'])
})

test('what belongs to an object is made once for each', () => {
  const partsOf = rememberedFor((owner: { readonly name: string }) => [owner.name])
  const [a, b] = [{ name: 'same' }, { name: 'same' }]

  expect(partsOf(a)).toBe(partsOf(a))
  expect(partsOf(a)).not.toBe(partsOf(b))
})
