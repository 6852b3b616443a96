import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PUT_HOSTS } from '../../../src/hosts/platforms/cloudfront/put-hosts-source.ts'

/** Stands where the command line of AWS would: says what the store holds, and notes what is sent. */
const AWS = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const args = process.argv.slice(2)
const answers = JSON.parse(readFileSync(join(__dirname, 'answers.json'), 'utf8'))
if (args[1] === 'update-keys') appendFileSync(join(__dirname, 'log'), JSON.stringify(args.slice(4, 8)) + '\\n')
console.log(JSON.stringify(answers[args[1]]))
`

/** Runs the program with hosts that are wanted, and those that the store holds. */
function put(wanted: Readonly<Record<string, string>>, there: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-hosts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = Object.entries(wanted).map(([key, value]) => ({ key, value }))
  const answers = {
    'describe-stacks': { Stacks: [{ Outputs: [{ OutputKey: 'HostsArn', OutputValue: 'arn:1' }] }] },
    'list-keys': { Items: Object.entries(there).map(([Key, Value]) => ({ Key, Value })) },
    'describe-key-value-store': { ETag: 'first' },
    'update-keys': { ETag: 'next' }
  }
  writeFileSync(join(folder, 'put-hosts.mjs'), PUT_HOSTS)
  writeFileSync(join(folder, 'hosts.json'), JSON.stringify({ data }))
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers))
  writeFileSync(join(folder, 'log'), '')
  writeFileSync(join(folder, 'aws'), AWS)
  chmodSync(join(folder, 'aws'), 0o755)
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(folder, 'put-hosts.mjs'), 'example'],
    { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } }
  )
  const log = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n').filter(Boolean)
  return { status, stdout, sent: log.map((line) => JSON.parse(line)) }
}

test('only hosts that have changed are sent, and new ones before old ones go', () => {
  const { status, stdout, sent } = put(
    { 'a/': '1', 'b/': '2', 'c/': '3' },
    { 'a/': '1', 'b/': '0', 'd/': '4' }
  )

  expect([status, stdout]).toEqual([
    0,
    '2 hosts were changed or added, 1 taken away, 1 left as they were.\n'
  ])
  expect(sent).toEqual([
    ['--if-match', 'first', '--puts', '[{"Key":"b/","Value":"2"},{"Key":"c/","Value":"3"}]'],
    ['--if-match', 'next', '--deletes', '[{"Key":"d/"}]']
  ])
})

test('a store takes fifty at once', () => {
  const wanted = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index}/`, 'x']))

  expect(put(wanted, {}).sent.map(([, , , batch]) => JSON.parse(batch).length)).toEqual([
    50, 50, 20
  ])
})
