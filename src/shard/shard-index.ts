import type { Problem } from '../diagnostics/problem.ts'
import { ENGINES, type Engine, SHARD_COUNT } from './engines.ts'

/** One of the parts of a build; `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** A shard, or why it is not known which one is meant. */
export type ShardAnswer = { readonly shard: Shard } | { readonly problem: Problem }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Which shard a run builds: `asked` is what stands behind `--shard`. The environment counts only for
 * `auto`, so that a build among other jobs of an array never builds a part without being told.
 */
export function readShard(asked: string, environment: Environment): ShardAnswer {
  if (asked === 'auto') return shardOfEngine(environment)
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(asked) ?? []
  if (index === undefined || count === undefined)
    return { problem: { code: 'shard-format', text: asked } }
  return shardOf(
    { name: `The first number of "--shard ${asked}"`, text: index, first: 1 },
    { name: `The second number of "--shard ${asked}"`, text: count }
  )
}

function shardOfEngine(environment: Environment): ShardAnswer {
  const found = ENGINES.filter((engine) => isInArray(engine, environment))
  const answers = found.map((engine) => ({ engine, answer: answerOf(engine, environment) }))
  const [first, ...others] = answers
  if (first === undefined) return { problem: whyNone(environment) }
  const failed = answers.find(({ answer }) => 'problem' in answer)
  if (failed !== undefined) return failed.answer
  const other = others.find(({ answer }) => words(answer) !== words(first.answer))
  return other === undefined ? first.answer : { problem: disagreement(first, other) }
}

/** Whether a job is one of several. Some engines set their variables on every job. */
function isInArray(engine: Engine, environment: Environment): boolean {
  if (environment[engine.index] === undefined) return false
  return !(engine.isAlwaysSet && environment[engine.count ?? ''] === '1')
}

function whyNone(environment: Environment): Problem {
  if (environment[SHARD_COUNT] !== undefined)
    return { code: 'shard-without-index', name: SHARD_COUNT }
  return { code: 'shard-not-found', looked: ENGINES.map(({ index }) => index) }
}

function answerOf(engine: Engine, environment: Environment): ShardAnswer {
  const { index: name, first } = engine
  const text = environment[name] ?? ''
  const own = engine.count === undefined ? undefined : environment[engine.count]
  const given = environment[SHARD_COUNT]
  const count = own ?? given
  if (count === undefined) return { problem: { code: 'shard-without-count', name, value: text } }
  const counted = own === undefined ? SHARD_COUNT : (engine.count ?? SHARD_COUNT)
  if (given !== undefined && given !== count)
    return {
      problem: {
        code: 'shard-disagreement',
        name: counted,
        value: `${count} shards`,
        other: SHARD_COUNT,
        otherValue: `${given} shards`
      }
    }
  const answer = shardOf({ name, text, first }, { name: counted, text: count })
  return 'problem' in answer ? answer : checkSmallest(engine, environment, answer.shard)
}

/** An array that is counted from 0 is refused in all of its tasks, and not only in the first one. */
function checkSmallest(engine: Engine, environment: Environment, shard: Shard): ShardAnswer {
  const { smallest = '', first } = engine
  const number = wholeNumber(environment[smallest] ?? '')
  if (number === undefined || number >= first) return { shard }
  return outOfRange(smallest, number, first, shard.count - 1 + first)
}

/** A shard of two texts; `first` is the number of the first shard. */
function shardOf(
  index: { readonly name: string; readonly text: string; readonly first: 0 | 1 },
  count: { readonly name: string; readonly text: string }
): ShardAnswer {
  const [number, total] = [wholeNumber(index.text), wholeNumber(count.text)]
  if (number === undefined) return notNumber(index.name, index.text, index.first)
  if (total === undefined || total === 0) return notNumber(count.name, count.text, 1)
  const last = total - 1 + index.first
  if (number < index.first || number > last)
    return outOfRange(index.name, number, index.first, last)
  return { shard: { index: number + 1 - index.first, count: total } }
}

/** Up to six digits: no engine has a million jobs. */
function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function notNumber(name: string, value: string, least: number): ShardAnswer {
  return { problem: { code: 'shard-not-number', name, value, least } }
}

function outOfRange(name: string, value: number, first: number, last: number): ShardAnswer {
  return { problem: { code: 'shard-out-of-range', name, value, first, last } }
}

interface Said {
  readonly engine: Engine
  readonly answer: ShardAnswer
}

function disagreement(one: Said, other: Said): Problem {
  return {
    code: 'shard-disagreement',
    name: one.engine.index,
    value: words(one.answer),
    other: other.engine.index,
    otherValue: words(other.answer)
  }
}

function words(answer: ShardAnswer): string {
  return 'shard' in answer ? `shard ${answer.shard.index} of ${answer.shard.count}` : ''
}
