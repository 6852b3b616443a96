import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsFor } from '../../../src/diagnostics/problem.ts'
import { takingTurns } from '../../../src/publish/taking-turns.ts'
import { evenly } from '../../../src/publish/verify/choose-tenants.ts'
import type { PlacedFault } from '../../../src/publish/verify/compare-answer.ts'
import { addressOf } from '../../../src/publish/verify/expected-file.ts'
import { collectFindings } from '../../../src/publish/verify/findings.ts'

test('what differs from address to address is one finding, and the first address gives the example', () => {
  const findings = collectFindings()
  const about = { id: 'acme', base: 'https://acme.test/', files: 3, mixedWith: undefined }
  const faults = ['c', 'a', 'b'].flatMap((name, at): readonly PlacedFault[] => [
    {
      address: `https://acme.test/${name}`,
      fault: { is: 'header', name: 'Age', sent: `max-age=${at}`, wanted: 'no-cache' }
    },
    {
      address: `https://${name}.test/`,
      fault: { is: 'unreachable', reason: `10.0.0.${at} belongs to a private network` }
    }
  ])
  findings.addTenant({ ...about, shows: 7, listing: 'right', faults }, 7)

  expect(findings.problems().map((one) => wordsFor(one).message)).toEqual([
    'The header Age is "max-age=1" instead of "no-cache" at 3 addresses: https://acme.test/a, https://acme.test/b, https://acme.test/c.',
    'Nothing could be fetched (10.0.0.1 belongs to a private network) at 3 addresses: https://a.test/, https://b.test/, https://c.test/.'
  ])
})

test('tenants are taken at even distances, the first among them, always the same', () => {
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

  expect([evenly(ten, 1), evenly(ten, 3), evenly(ten, 5), evenly(ten, 99)]).toEqual([
    [0],
    [0, 4, 7],
    [0, 2, 4, 6, 8],
    ten
  ])
})

test('as many are taken as were asked for, and none is far from the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (of, count) => {
      const all = Array.from({ length: of }, (_, index) => index)
      const taken = evenly(all, count)
      const gaps = taken.map((one, at) => (taken[at + 1] ?? of) - one)

      expect([taken.length, taken[0]]).toEqual([Math.min(of, count), 0])
      expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.ceil(of / taken.length))
    })
  )
})

test('no more are under way at once than may be, also after one has failed', async () => {
  const inTurn = takingTurns(3)
  let running = 0
  let most = 0
  const ends = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      inTurn(async () => {
        most = Math.max(most, ++running)
        await setTimeout(1)
        running--
        if (index % 4 === 0) throw new Error('failed')
        return index
      })
    )
  )

  expect([most, running]).toEqual([3, 0])
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(5)
})

test.for([
  ['index.html', 'https://acme.test/', 'https://acme.test/'],
  ['en/cookies/index.html', 'https://acme.test/', 'https://acme.test/en/cookies/'],
  ['en/cookies/index.html', 'https://acme.test/legal/', 'https://acme.test/legal/en/cookies/'],
  ['en/cookies/cookies.json', 'https://acme.test/', 'https://acme.test/en/cookies/cookies.json'],
  ['en/index.html.txt', 'https://acme.test/', 'https://acme.test/en/index.html.txt'],
  ['.well-known/security.txt', 'https://acme.test/', 'https://acme.test/.well-known/security.txt'],
  ['../_assets/a.css', 'https://acme.test/', 'https://acme.test/_assets/a.css'],
  ['../_assets/a.css', 'https://acme.test/legal/', 'https://acme.test/_assets/a.css'],
  ['../_assets/a.css', 'https://acme.test/a/b/', 'https://acme.test/a/_assets/a.css'],
  ['a?b#c%d e', 'https://acme.test/', 'https://acme.test/a%3Fb%23c%25d%20e'],
  ['https://evil.test/x', 'https://acme.test/', 'https://acme.test/https%3A//evil.test/x']
])('the file %s under %s is at %s', ([path = '', base = '', address]) => {
  expect(addressOf(path, base)).toBe(address)
})
