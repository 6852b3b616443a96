import { join } from 'node:path'
import { editRounds } from './rounds.ts'
import { variedProject } from './varied-project.ts'
import { workplace } from './workplace.ts'

/** Where the compiled script stands: .cache/edits/tests/edits/. */
const TOP = join(import.meta.dirname, '../../../..')

const [count = 1000, seed = 1] = process.argv.slice(2).map(Number)
const project = variedProject(TOP)
const place = workplace(TOP, join(import.meta.dirname, '../../src'), project.files)
process.once('exit', () => place.end())
process.once('SIGINT', () => process.exit(130))

console.log(`${count} edits, with the seed ${seed}.`)
let [wrong, disturbed, faulty] = [0, 0, 0]
for await (const round of editRounds(project, place, count, seed)) {
  const { number, name, isRight, faults } = round
  const also = round.disturbed === '' ? '' : `; ${round.disturbed}`
  const verdict = faults.length === 0 ? 'the same' : `${faults.length} FAULTS`
  console.log(`${number}: ${name}${also}: ${isRight ? '' : 'an error, '}${verdict}`)
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (!isRight) wrong++
  if (also !== '') disturbed++
  if (faults.length > 0) faulty++
}
console.log(
  `${count} edits, ${wrong} of them with an error, ${disturbed} with something else in between. ${faulty} left a fault.`
)
process.exit(faulty > 0 ? 1 : 0)
