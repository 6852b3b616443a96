import { expect, test } from 'vitest'
import { joinedBytes } from '../../src/text/joined-bytes.ts'

test('texts and bytes come one after the other, as UTF-8', () => {
  const bytes = joinedBytes(['é', Buffer.from('中'), '😀', '', new Uint8Array([33])])

  expect(bytes.toString()).toBe('é中😀!')
})

test('what was joined before stays when more is joined', () => {
  const first = joinedBytes(['a'.repeat(5_000)])
  joinedBytes(['b'.repeat(5_000)])

  expect(first.toString()).toBe('a'.repeat(5_000))
})

test('a file may be of any size', () => {
  const text = 'é中'.repeat(300_000)
  const bytes = joinedBytes(['start', text, Buffer.from(text), 'end'])

  expect(bytes.equals(Buffer.from(`start${text}${text}end`))).toBe(true)
})
