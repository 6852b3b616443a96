/**
 * A program that makes a key value store hold what `hosts.json` says, with the command line of AWS: only
 * what has changed is sent, in batches. New hosts come before old ones go, so that no host is missing
 * for a moment that has its place in both.
 */
export const PUT_HOSTS = `// Written by policy-pages; the next "policy-pages hosts cloudfront" writes it anew.
// Makes the key value store of a stack hold what hosts.json says:  node put-hosts.mjs STACK
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const BATCH = 50

const [stack = 'policy-pages'] = process.argv.slice(2)
const { data } = JSON.parse(readFileSync(new URL('hosts.json', import.meta.url), 'utf8'))
const wanted = new Map(data.map(({ key, value }) => [key, value]))

function aws(...args) {
  const text = execFileSync('aws', [...args, '--output', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return text.trim() === '' ? {} : JSON.parse(text)
}

try {
  const { Stacks } = aws('cloudformation', 'describe-stacks', '--region', 'us-east-1', '--stack-name', stack)
  const arn = Stacks[0].Outputs.find(({ OutputKey }) => OutputKey === 'HostsArn').OutputValue
  const { Items = [] } = aws('cloudfront-keyvaluestore', 'list-keys', '--kvs-arn', arn)
  const there = new Map(Items.map(({ Key, Value }) => [Key, Value]))
  const puts = data.filter(({ key, value }) => there.get(key) !== value).map(({ key, value }) => ({ Key: key, Value: value }))
  const deletes = [...there.keys()].filter((key) => !wanted.has(key)).map((Key) => ({ Key }))
  let { ETag } = aws('cloudfront-keyvaluestore', 'describe-key-value-store', '--kvs-arn', arn)
  for (const [option, list] of [['--puts', puts], ['--deletes', deletes]])
    for (let from = 0; from < list.length; from += BATCH) {
      const batch = JSON.stringify(list.slice(from, from + BATCH))
      ETag = aws('cloudfront-keyvaluestore', 'update-keys', '--kvs-arn', arn, '--if-match', ETag, option, batch).ETag
    }
  console.log(puts.length + ' hosts were changed or added, ' + deletes.length + ' taken away, ' + (data.length - puts.length) + ' left as they were.')
} catch (error) {
  console.error(error.code === 'ENOENT' ? 'The command line of AWS is not installed: https://aws.amazon.com/cli/' : 'The hosts were not all put: ' + error.message)
  process.exitCode = 1
}
`
