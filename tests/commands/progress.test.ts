import { expect, test } from 'vitest'
import { type ProgressFormat, progressOn } from '../../src/commands/progress.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { wholeFile } from '../../src/diagnostics/place.ts'
import { LockHeld } from '../../src/project/lock.ts'
import { thisHolder } from '../../src/project/lock-holder.ts'
import { BuildEvent } from '../../src/schema/build-event.ts'
import { madeTerminal, shownBy } from '../support/made-terminal.ts'

/** A terminal on which a build begins at the time 0. */
function begun(format: ProgressFormat, columns?: number) {
  const made = madeTerminal(columns)
  return { ...made, progress: progressOn(made.terminal, format, made.now, made.repeat) }
}

/** A build of 10,000 pages, 1,000 each second, told every tenth of a second up to a time. */
function built(format: ProgressFormat, columns: number | undefined, seconds: number) {
  const made = begun(format, columns)
  for (let tenth = 0; tenth <= seconds * 10; tenth++) {
    made.at(tenth / 10)
    made.progress.at('build', tenth * 100, 10_000)
  }
  return made
}

test('a build of less than a second shows nothing', () => {
  expect(built('auto', 80, 0.9).printed).toEqual([])
})

test('a terminal shows one line: how far, how fast, how long still', () => {
  const { printed, progress } = built('auto', 100, 6)
  expect(shownBy(printed)).toEqual([
    'Building: 6,000 of 10,000 pages (60 %), 1,000 pages a second, about 4 seconds left'
  ])

  progress.end({ ok: false })
  expect(shownBy(printed)).toEqual([''])
})

test('the rate and the time left are shown only when they are known', () => {
  expect(shownBy(built('auto', 100, 2.5).printed)).toEqual([
    'Building: 2,500 of 10,000 pages (25 %), 1,000 pages a second'
  ])
})

test('the line is drawn at most ten times a second', () => {
  const { printed, progress, at } = begun('auto', 100)
  for (let millisecond = 1000; millisecond < 2000; millisecond++) {
    at(millisecond / 1000)
    progress.at('build', millisecond, 10_000)
  }

  expect(printed.length).toBe(10)
})

test.for([
  [81, 'Building: 6,000 of 10,000 pages (60 %), about 4 seconds left'],
  [61, 'Building: 6,000 of 10,000 pages (60 %), about 4 seconds left'],
  [60, 'Building: 6,000 of 10,000 pages, about 4 seconds left'],
  [40, 'Building: 6,000 of 10,000 pages'],
  [20, 'Building: 60 %'],
  [8, '60 %'],
  [3, ''],
  [0, 'Building: 6,000 of 10,000 pages (60 %), about 4 seconds left']
] as const)('the line fits into %i columns', ([columns, line]) => {
  expect(shownBy(built('auto', columns, 6).printed)).toEqual([line])
})

test('what else is printed does not land on the line, and the line comes back', () => {
  const { printed, progress, at } = built('auto', 100, 2)
  progress.terminal.err('A warning.\n')
  expect(shownBy(printed)).toEqual(['A warning.', ''])

  at(2.1)
  progress.at('write', 5, 20)
  expect(shownBy(printed)).toEqual(['A warning.', 'Writing: 5 of 20 files (25 %)'])
})

test('where nothing comes for a while, the time goes on all the same', () => {
  const { printed, at, tick, progress, isRepeating } = built('auto', 100, 5)
  at(8)
  tick()
  expect(shownBy(printed)).toEqual([
    'Building: 5,000 of 10,000 pages (50 %), 625 pages a second, about 8 seconds left'
  ])

  progress.stop()
  tick()
  expect([shownBy(printed), isRepeating()]).toEqual([[''], false])
})

test('without a terminal there is a plain line every ten seconds, and none for short builds', () => {
  expect(built('auto', undefined, 9.9).printed).toEqual([])
  expect(built('plain', 80, 10).printed).toEqual([
    'Building: 10,000 of 10,000 pages (100 %), 1,000 pages a second.\n'
  ])

  const { printed, progress, at } = begun('auto')
  for (let second = 0; second <= 35; second++) {
    at(second)
    progress.at('read', second * 100, 90_000)
  }
  expect(printed).toEqual([
    'Reading: 1,000 of 90,000 tenants (1 %), 100 tenants a second, about 15 minutes left.\n',
    'Reading: 2,000 of 90,000 tenants (2 %), 100 tenants a second, about 15 minutes left.\n',
    'Reading: 3,000 of 90,000 tenants (3 %), 100 tenants a second, about 15 minutes left.\n'
  ])
})

test('with none there is nothing, not even a timer', () => {
  const { printed, events, progress, isRepeating } = built('none', 80, 60)
  progress.start(3)
  progress.end({ ok: false })

  expect([printed, events, isRepeating()]).toEqual([[], [], false])
})

test('the events of a build are lines that the schema allows', () => {
  const { events, progress, at, terminal } = begun('json', 80)
  progress.start(1000)
  const holder = { ...thisHolder(), pid: 7, host: 'build-7', since: '2026-11-25T22:10:03.123Z' }
  progress.waits(new LockHeld('x', holder), 'dist')
  for (let tenth = 0; tenth <= 40; tenth++) {
    at(tenth / 10)
    progress.at('build', tenth * 100, 4000)
  }
  progress.problem(diagnostic(wholeFile('tenants/a.yaml'), { code: 'file-is-folder' }))
  at(4.25)
  progress.end({ ok: true, pages: 4000, written: 4100, unchanged: 0, removed: 2 })
  const fast = { phase: 'build', of: 4000, pagesPerSecond: 1000 }

  expect(events.map((event) => BuildEvent.parse(event))).toEqual(events)
  expect(events).toEqual([
    { event: 'start', format: 'policy-pages-build-event/1', tenants: 1000 },
    { event: 'wait', process: 7, host: 'build-7', since: '2026-11-25T22:10:03.123Z' },
    { event: 'progress', phase: 'build', done: 0, of: 4000 },
    { event: 'progress', ...fast, done: 1000 },
    { event: 'progress', ...fast, done: 2000 },
    { event: 'progress', ...fast, done: 3000, secondsLeft: 1 },
    { event: 'progress', ...fast, done: 4000, secondsLeft: 0 },
    {
      event: 'problem',
      file: 'tenants/a.yaml',
      line: 1,
      column: 1,
      endColumn: 1,
      code: 'file-is-folder',
      severity: 'error',
      message: expect.any(String),
      remedy: expect.any(String)
    },
    { event: 'end', ok: true, pages: 4000, written: 4100, unchanged: 0, removed: 2, seconds: 4.25 }
  ])
  expect(terminal.isErrTerminal).toBe(true)
})

test('a failed build ends with an event too', () => {
  const { events, progress, printed } = begun('json')
  progress.end({ ok: false })

  expect([events, printed]).toEqual([[{ event: 'end', ok: false, seconds: 0 }], []])
})
