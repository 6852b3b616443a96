import { momentOf } from '../project/output-problem.ts'
import { type ReleaseSummary, releasesOf } from '../publish/releases.ts'
import { atDestination, type DestinationOptions } from './at-destination.ts'
import { counted, number } from './publish-words.ts'
import type { Terminal } from './terminal.ts'

/** So many releases are listed, unless all are asked for. */
const LISTED = 20

/** Lists the releases of a destination, the newest first. Gives the exit code. */
export function listReleases(
  destination: string,
  flags: DestinationOptions & { readonly all: boolean },
  terminal: Terminal
): Promise<number> {
  return atDestination(destination, flags, terminal, async (target) => {
    const most = flags.all ? Number.MAX_SAFE_INTEGER : LISTED
    const { releases, older } = await releasesOf(target, most)
    const lines = releases.map((one) => `${lineOf(one)}\n`)
    if (releases.length === 0)
      lines.push(`Nothing has been published to ${target.store.name} yet.\n`)
    if (older > 0) lines.push(`${counted(older, 'older release')}:  --all  lists them too.\n`)
    return {
      text: lines.join(''),
      data: { destination: target.store.name, releases: releases, older }
    }
  })
}

function lineOf(one: ReleaseSummary): string {
  const { number, at, isLive, rollbackTo, signedBy, tenants } = one
  const notes = [
    counted(tenants, 'tenant'),
    changesOf(one),
    ...(rollbackTo === undefined ? [] : [`shows release ${rollbackTo} again`]),
    ...(signedBy === undefined ? [] : ['signed'])
  ]
  const state = isLive ? 'live' : '    '
  return `${String(number).padStart(8)}  ${momentOf(at)}  ${state}  ${notes.join(', ')}`
}

function changesOf({ changes }: ReleaseSummary): string {
  if (changes === undefined) return 'the release before is gone'
  const { added, changed, removed } = changes
  const parts = [
    ...(added === 0 ? [] : [`${number(added)} new`]),
    ...(changed === 0 ? [] : [`${number(changed)} changed`]),
    ...(removed === 0 ? [] : [`${number(removed)} removed`])
  ]
  return parts.length === 0 ? 'none changed' : parts.join(', ')
}
