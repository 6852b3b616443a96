import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readAsServer, versionOf } from './folder-reader.ts'
import { madeOutput } from './made-output.ts'

const IDS = Array.from({ length: 12 }, (_, at) => `tenant-${at}`)

/** What many kills of publishers have shown. */
interface KillReport {
  readonly killed: number
  readonly reads: number
  /** What readers saw, and what was wrong after the next publish. Empty if all is well. */
  readonly faults: readonly string[]
}

/**
 * Publishes one version of a site after the other to a folder, and kills each publisher at a moment that
 * the seed decides, while somebody reads. Every third time the site is published until it is live.
 */
export async function publishKills(rounds: number, seed: number): Promise<KillReport> {
  const output = madeOutput(versionOf(0, IDS))
  const root = join(output.root, 'site')
  const to = `dir:${root}`
  const started = performance.now()
  output.run('publish', to)
  const whole = performance.now() - started
  const published = new Set([0])
  const faults: string[] = []
  let [reads, killed, isOver] = [0, 0, false]
  const reading = (async () => {
    for (; !isOver; reads++) {
      const id = IDS[reads % IDS.length] ?? ''
      try {
        faults.push(...readAsServer(root, id, published))
      } catch (error) {
        faults.push(String(error))
      }
      if (reads % 10 === 0) await wait(1)
    }
  })()
  for (let round = 1; round <= rounds; round++) {
    output.build(versionOf(round, IDS))
    published.add(round)
    const moment = whole * (0.2 + 0.9 * chance(seed, round))
    if (await output.killed(moment, 'publish', to)) killed++
    if (round % 3 !== 0) continue
    const { outcome, release } = output.json('publish', to)
    const status = output.json('status', to)
    if (!['published', 'completed', 'unchanged'].includes(outcome)) faults.push(`it is ${outcome}`)
    if (!status.isComplete || status.live.number !== release) faults.push('it is not complete')
    for (const id of IDS) faults.push(...readAsServer(root, id, new Set([round])))
  }
  isOver = true
  await reading
  return { killed, reads, faults: [...new Set(faults)] }
}

/** From 0 up to, not including, 1: the same for the same seed and round. */
function chance(seed: number, round: number): number {
  return createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE() / 2 ** 32
}
