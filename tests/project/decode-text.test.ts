import { expect, test } from 'vitest'
import { decodeText } from '../../src/project/decode-text.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test('UTF-8 is decoded, and a byte order mark is left out', () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ text: 'é' })
})

test('the first bad byte is counted from one', () => {
  expect(decodeText(bytes(0x61, 0xc3, 0xa9, 0xe9, 0x62))).toEqual({ badByte: 4 })
})

test('a character that is cut off at the end is bad', () => {
  expect(decodeText(bytes(0x61, 0xc3))).toEqual({ badByte: 2 })
})
