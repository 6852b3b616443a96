import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { standingText } from '../../src/commands/progress-words.ts'
import { BuildEvent } from '../../src/schema/build-event.ts'
import { ROOT } from '../support/project-files.ts'

const page = readFileSync(join(ROOT, 'docs/build-events.md'), 'utf8')

test('every event in docs/build-events.md is one that the schema allows', () => {
  const lines = page.match(/^\{"event".*$/gm) ?? []
  const events = lines.map((line) => JSON.parse(line))

  expect(events.map((event) => BuildEvent.parse(event))).toEqual(events)
  expect(events.map(({ event }) => event)).toEqual([
    'start',
    'wait',
    'progress',
    'progress',
    'problem',
    'end'
  ])
})

test('the line in docs/build-events.md is the one that a terminal shows', () => {
  const standing = { done: 1204, of: 4369, perSecond: 850, secondsLeft: 4 }

  expect(page).toContain(`\n${standingText({ phase: 'build', ...standing }, 100)}\n`)
})
