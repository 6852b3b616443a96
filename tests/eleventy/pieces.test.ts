import { expect, test } from 'vitest'
import { pagePieces } from '../../src/eleventy/pieces.ts'

test('a piece comes where its mark stands, as often as it stands there', () => {
  const pieces = pagePieces()
  const [name, line] = ['Ñ', '<hr>'].map((text) => pieces.add(Buffer.from(text)))

  expect(pieces.join(`${line}a ${name}${name}${line}`).toString()).toBe('<hr>a ÑÑ<hr>')
})

test('a piece may be made of pieces', () => {
  const pieces = pagePieces()
  const inner = pieces.add(Buffer.from('b'))
  const outer = pieces.add(pieces.join(`a${inner}c`))

  expect(pieces.join(`<p>${outer}</p>`).toString()).toBe('<p>abc</p>')
})

test('the pieces of one page are not those of another', () => {
  const [one, other] = [pagePieces(), pagePieces()]
  const mark = one.add(Buffer.from('one'))
  other.add(Buffer.from('other'))

  expect([one.join(mark).toString(), other.join(mark).toString()]).toEqual(['one', 'other'])
})
