import { createHash } from 'node:crypto'
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'

/** What is at a destination, seen by somebody who knows the layout and nothing of the program. */
export interface Seen {
  /** The numbers of all releases. */
  readonly releases: readonly number[]
  /** What the pointer says. */
  readonly shown: number | undefined
  /** What is wrong with the files of the newest release. */
  readonly faults: readonly string[]
}

/** So many objects are read at once. */
const AT_ONCE = 16

/** Reads everything of the newest release: each tree has its listing, each file its hash. */
export async function seenAt(client: S3Client, bucket: string, prefix: string): Promise<Seen> {
  const read = async (key: string) => {
    const answer = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: `${prefix}/${key}` })
    )
    return Buffer.from((await answer.Body?.transformToByteArray()) ?? [])
  }
  const keys = new Set(await keysAt(client, bucket, `${prefix}/`))
  const releases = [...keys].filter((key) => key.startsWith('releases/')).toSorted()
  const newest = releases.at(-1)
  const shown = keys.has('current.json')
    ? JSON.parse(String(await read('current.json'))).number
    : undefined
  const numbers = releases.map((key) => Number(/\d+/.exec(key)))
  if (newest === undefined) return { releases: numbers, shown, faults: [] }
  const faults: string[] = []
  const record = JSON.parse(String(await read(newest)))
  const trees: string[] = [record.site, ...record.tenants.map(({ tree }: { tree: string }) => tree)]
  const wanted = new Map<string, string>(
    record.assets.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256])
  )
  await inTurns(trees, async (tree) => {
    const key = `done/${tree.slice(0, 32)}`
    if (!keys.has(key)) return void faults.push(`${key}: missing`)
    const listing = String(await read(key))
    if (hashOf(listing) !== tree) faults.push(`${key}: other content`)
    for (const line of listing.trim().split('\n')) {
      const [, path = '', sha256 = ''] = /^(.+?) ([0-9a-f]{64}) /.exec(line) ?? []
      wanted.set(`t/${tree.slice(0, 32)}/${path}`, sha256)
    }
  })
  await inTurns([...wanted], async ([key, sha256]) => {
    if (!keys.has(key)) faults.push(`${key}: missing`)
    else if (hashOf(await read(key)) !== sha256) faults.push(`${key}: other content`)
  })
  return { releases: numbers, shown, faults: faults.toSorted() }
}

async function keysAt(client: S3Client, Bucket: string, Prefix: string): Promise<string[]> {
  const keys: string[] = []
  let token: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: token })
    )
    keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(Prefix.length)))
    token = page.NextContinuationToken
  } while (token !== undefined)
  return keys
}

async function inTurns<Item>(items: readonly Item[], job: (item: Item) => Promise<void>) {
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (const item of left) await job(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
