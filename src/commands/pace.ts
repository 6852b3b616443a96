/** Over how long the pace is an average, in milliseconds. */
const WINDOW = 10_000

/** From how long a stretch on there is a pace to speak of, and a steady one. In milliseconds. */
const KNOWN_AFTER = 1000
const STEADY_AFTER = 3000

/** How much the two halves of the stretch may differ in a steady pace. */
const TOLERANCE = 0.25

/** Marks closer together than this, in milliseconds, are one: so there are never many. */
const GRAIN = 100

interface Mark {
  readonly done: number
  readonly time: number
}

/** How fast something goes, and how long it still takes. */
export interface Pace {
  mark(done: number, time: number): void
  /** How many are done in a second, of late; nothing while that is not known. */
  perSecond(): number | undefined
  /** How many seconds the others take; nothing until the pace was steady once. */
  secondsLeft(of: number): number | undefined
}

/**
 * A moving average over the last ten seconds. An early guess is mostly wrong and then jumps about, so
 * there is none before the pace is much the same in both halves of the time.
 */
export function measurePace(): Pace {
  let marks: Mark[] = []
  let wasSteady = false

  function mark(done: number, time: number): void {
    const last = marks.at(-2)
    if (last !== undefined && time - last.time < GRAIN) marks.pop()
    marks.push({ done, time })
    marks = marks.filter((one, index) => index >= marks.length - 2 || time - one.time <= WINDOW)
    wasSteady ||= isSteady(marks)
  }
  const perSecond = () => {
    const stretch = lengthOf(marks)
    return stretch < KNOWN_AFTER ? undefined : rateOf(marks)
  }
  return {
    mark,
    perSecond,
    secondsLeft(of) {
      const rate = perSecond()
      const done = marks.at(-1)?.done ?? 0
      return wasSteady && rate !== undefined && rate > 0 ? Math.max(0, of - done) / rate : undefined
    }
  }
}

function lengthOf(marks: readonly Mark[]): number {
  return (marks.at(-1)?.time ?? 0) - (marks[0]?.time ?? 0)
}

/** From the first to the last mark, in a second. */
function rateOf(marks: readonly Mark[]): number {
  return (((marks.at(-1)?.done ?? 0) - (marks[0]?.done ?? 0)) * 1000) / lengthOf(marks)
}

function isSteady(marks: readonly Mark[]): boolean {
  if (lengthOf(marks) < STEADY_AFTER) return false
  const middle = (marks[0]?.time ?? 0) + lengthOf(marks) / 2
  const turn = marks.findIndex(({ time }) => time >= middle)
  const halves = [marks.slice(0, turn + 1), marks.slice(turn)]
  if (halves.some((half) => lengthOf(half) === 0)) return false
  const whole = rateOf(marks)
  return whole > 0 && halves.every((half) => Math.abs(rateOf(half) - whole) <= TOLERANCE * whole)
}
