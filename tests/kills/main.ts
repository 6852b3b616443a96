import { join } from 'node:path'
import { killRounds } from '../support/kill-rounds.ts'
import { killProject } from './kill-project.ts'

/** Where the compiled script stands: .cache/kills/tests/kills/. */
const TOP = join(import.meta.dirname, '../../../..')

const [kills = 20, tenants = 1000, seed = 1] = process.argv.slice(2).map(Number)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`

console.log(`${kills} kills of a build of ${tenants} tenants, with the seed ${seed}.`)
process.once('SIGINT', () => process.exit(130))
const project = await killProject(TOP, tenants)
let [landed, writing, mixed, faulty] = [0, 0, 0, 0]
for await (const round of killRounds(project, kills, seed)) {
  const { number, isCold, killed, newFiles, oldFiles, faults } = round
  const isWriting = killed.reached.changed !== undefined
  const end = killed.wasKilled ? 'killed' : 'ended by itself'
  const from = isCold ? 'from nothing, ' : ''
  const state = `${newFiles} files new, ${oldFiles} old`
  const verdict = faults.length === 0 ? 'all whole, then as fresh' : `${faults.length} FAULTS`
  console.log(
    `${number}: ${from}${end} after ${seconds(killed.milliseconds)}, ${state}: ${verdict}`
  )
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (killed.wasKilled) landed++
  if (killed.wasKilled && isWriting) writing++
  if (killed.wasKilled && newFiles > 0 && (oldFiles > 0 || isCold)) mixed++
  if (faults.length > 0) faulty++
}
console.log(
  `${landed} builds were killed, ${writing} of them after dist/ began to change, ${mixed} with some files in place. ${faulty} left a fault.`
)
process.exit(faulty > 0 ? 1 : 0)
