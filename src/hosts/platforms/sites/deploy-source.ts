/**
 * A program that puts the files of each site together and hands them to a platform's own tool. All that
 * differs stands in `sites.json`; what has been handed over is remembered in `deployed.json`, so that
 * the next run sends what has changed, and a run that was ended goes on.
 */
export const DEPLOY = `// Written by policy-pages; the next "policy-pages hosts" writes it anew.
// node deploy.mjs            sends every site that has changed
// node deploy.mjs NAME...    sends these sites, changed or not
// node deploy.mjs --prepare  only puts the files together, in sites/
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const DEPLOYED = join(HERE, 'deployed.json')

const { pages, shared, pause, sites } = JSON.parse(readFileSync(join(HERE, 'sites.json'), 'utf8'))
const names = process.argv.slice(2).filter((one) => one !== '--prepare')
const isPrepared = process.argv.includes('--prepare')
const deployed = readDeployed()
const unknown = names.filter((name) => !sites.some((site) => site.name === name))
const chosen = sites.filter((site) => (names.length > 0 ? names.includes(site.name) : isPrepared || deployed[site.name] !== site.state))

if (unknown.length > 0) fail('There is no site "' + unknown.join('", "') + '". sites.json lists all of them.')
for (const [index, site] of chosen.entries()) {
  prepare(site)
  if (isPrepared) continue
  if (index > 0 && pause > 0) await new Promise((resolve) => setTimeout(resolve, pause * 1000))
  console.log('(' + (index + 1) + ' of ' + chosen.length + ') ' + site.host)
  for (const command of site.commands) run(site, command)
  deployed[site.name] = site.state
  writeFileSync(DEPLOYED + '.new', JSON.stringify(deployed, null, 2))
  renameSync(DEPLOYED + '.new', DEPLOYED)
}
console.log(isPrepared ? chosen.length + ' sites are in ' + join(HERE, 'sites') + '.' : chosen.length + ' sites were sent, ' + (sites.length - chosen.length) + ' left as they were.')

function readDeployed() {
  try {
    return JSON.parse(readFileSync(DEPLOYED, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {}
    throw error
  }
}

function prepare(site) {
  const folder = join(HERE, 'sites', site.name)
  rmSync(join(folder, 'public'), { recursive: true, force: true })
  for (const { from, to } of site.copies) {
    const source = join(HERE, from.startsWith('_assets') ? shared : pages, from)
    try {
      cpSync(source, join(folder, 'public', to), { recursive: true })
    } catch (error) {
      // A build without schemas or pictures has no folder for them.
      if (error.code !== 'ENOENT') throw error
      if (!from.startsWith('_')) fail('The folder ' + source + ' is not there. Run "policy-pages build", then "policy-pages hosts" again.')
    }
  }
  for (const [path, text] of Object.entries(site.texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function run(site, [program, ...args]) {
  const isWindows = process.platform === 'win32'
  const cwd = join(HERE, site.cwd)
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit', shell: isWindows && program === 'npx' })
  if (error !== undefined) fail(program + ' cannot be started (' + error.message + ').')
  if (status !== 0) fail('The platform did not take ' + site.host + '. What was sent before stays; run this again to go on.')
}

function fail(words) {
  console.error(words)
  process.exit(1)
}
`
