import { expect, test } from 'vitest'
import { publishProgress } from '../../src/commands/publish-progress.ts'
import { madeTerminal, shownBy } from '../support/made-terminal.ts'

test('a person sees one line that tells how far a publish is, and nothing in the end', () => {
  const made = madeTerminal(80)
  const progress = publishProgress(made.terminal, true, made.now)
  const seen = [1, 2, 3, 4].map((second) => {
    made.at(second)
    progress.at('send', second * 100, 1000)
    return shownBy(made.printed).at(-1)
  })
  made.at(5)
  progress.at('link', 1, 20)
  progress.stop()

  expect(seen.at(0)).toBe('Sending: 100 of 1,000 files (10 %)')
  expect(seen.at(-1)).toBe(
    'Sending: 400 of 1,000 files (40 %), 100 files a second, about 6 seconds left'
  )
  expect(shownBy(made.printed)).toEqual([''])
})

test('a log has a line now and then, and with --quiet there is none', () => {
  const made = madeTerminal()
  const [plain, none] = [true, false].map((isShown) =>
    publishProgress(made.terminal, isShown, made.now)
  )
  for (let second = 0; second <= 20; second += 5) {
    made.at(second)
    plain?.at('check', second, 20)
    none?.at('check', second, 20)
  }

  expect(made.printed.length).toBe(2)
  expect(made.printed.at(-1)).toBe('Checking: 20 of 20 files (100 %), 1 files a second.\n')
})
