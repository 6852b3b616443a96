import { error } from '../words.ts'

/** Problems of builds in shards: which shard a run is. */
export const shardProblems = {
  'shard-format': ({ text }: { text: string }) =>
    error(
      `"--shard ${text}" names no shard.`,
      'Write  --shard 3/8  for the third of eight, or  --shard auto  where an array of jobs says it.'
    ),
  'shard-not-number': ({ name, value, least }: { name: string; value: string; least: number }) =>
    error(
      `${name} is "${value}", where a whole number of at least ${least} has to stand.`,
      'Correct it. A build in shards never takes a number that is missing for "all".'
    ),
  'shard-out-of-range': ({
    name,
    value,
    first,
    last
  }: {
    name: string
    value: number
    first: number
    last: number
  }) =>
    error(
      `${name} is ${value}, but the shards are counted from ${first} to ${last}.`,
      `Start the jobs so that they are counted from ${first} to ${last}, or name each one:  --shard 1/${last - first + 1} .`
    ),
  'shard-without-count': ({ name, value }: { name: string; value: string }) =>
    error(
      `${name} is ${value}, but nothing says how many shards there are.`,
      'Set SHARD_COUNT to the number of all shards, also where only one of them is built again.'
    ),
  'shard-without-index': ({ name }: { name: string }) =>
    error(
      `${name} says how many shards there are, but nothing says which one this is.`,
      'Set SHARD_INDEX, counted from 1, or write  --shard 3/8 .'
    ),
  'shard-disagreement': ({
    name,
    value,
    other,
    otherValue
  }: {
    name: string
    value: string
    other: string
    otherValue: string
  }) =>
    error(
      `${name} says ${value}, and ${other} says ${otherValue}.`,
      'Unset the one that does not belong to this build, or name the shard:  --shard 3/8 .'
    ),
  'shard-not-found': ({ looked }: { looked: readonly string[] }) =>
    error(
      `"--shard auto" found nothing that says which shard this is. Looked for: ${looked.join(', ')}.`,
      'Run it inside of an array of jobs, set SHARD_INDEX and SHARD_COUNT, or write  --shard 3/8 .'
    )
}
