import { expect, test } from 'vitest'
import { publishKills } from '../support/publish-kills.ts'

/** More of them with `KILLS=100 npx vitest run --project tests tests/commands/killed-publish.test.ts`. */
const ROUNDS = Number(process.env.KILLS ?? 6)

test('whenever a publisher is killed, readers see whole releases, and the next publish completes it', async () => {
  const { killed, reads, faults } = await publishKills(ROUNDS, Number(process.env.SEED ?? 1))

  expect(faults).toEqual([])
  expect(killed).toBeGreaterThan(ROUNDS / 3)
  expect(reads).toBeGreaterThan(100)
}, 600_000)
