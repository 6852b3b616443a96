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
    ),
  'shard-unreadable': ({ folder, reason }: { folder: string; reason: string }) =>
    error(
      `"${folder}" is no finished shard: ${reason}.`,
      'Build this shard again. If it does not belong to the build, take it away from the merge.'
    ),
  'shard-missing': ({ missing, count }: { missing: readonly number[]; count: number }) =>
    error(
      `${missing.length} of ${count} shards ${missing.length === 1 ? 'is' : 'are'} missing: ${listed(missing.map(String))}.`,
      `Build each of them, such as  policy-pages build --shard ${missing[0]}/${count} , then merge again.`
    ),
  'shard-doubled': ({
    index,
    count,
    folders
  }: {
    index: number
    count: number
    folders: readonly [string, string]
  }) =>
    error(
      `"${folders[0]}" and "${folders[1]}" are both shard ${index} of ${count}.`,
      'Take one of the two away from the merge.'
    ),
  'shard-other-count': ({
    folder,
    count,
    other,
    otherCount
  }: {
    folder: string
    count: number
    other: string
    otherCount: number
  }) =>
    error(
      `"${folder}" is one of ${count} shards, and "${other}" is one of ${otherCount}.`,
      'Merge shards of one count only. Remove what an earlier build has left.'
    ),
  'shard-other-input': ({
    folder,
    other,
    different
  }: {
    folder: string
    other: string
    different: readonly string[]
  }) =>
    error(
      `"${folder}" and "${other}" were built from different files: ${different.join(', ')}.`,
      'Build all shards from the same files, with the same version of policy-pages.'
    ),
  'shard-outdated': ({ folder, different }: { folder: string; different: readonly string[] }) =>
    error(
      `"${folder}" was built from other files than the project has now: ${different.join(', ')}.`,
      'Build the shards again, or merge them where the project is as it was.'
    ),
  'shard-damaged': ({ folder, path, reason }: { folder: string; path: string; reason: string }) =>
    error(`The shard "${folder}" is damaged: "${path}" ${reason}.`, 'Build this shard again.')
}

/** How many are named. */
const NAMED = 10

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED
  return rest > 0 ? `${names.slice(0, NAMED).join(', ')} and ${rest} more` : names.join(', ')
}
