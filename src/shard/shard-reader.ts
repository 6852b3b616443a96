import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { readRecord, type TenantRecord } from '../build/tenant-record.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { OutputFile, WrittenFile } from '../project/output-file.ts'
import { codeOf, reasonOf } from '../project/system-error.ts'
import type { ShardFolder } from './check-shards.ts'
import { RECORDS_FILE, SHARD_OUTPUT } from './shard-files.ts'

/** How many damaged files of a shard are told; then it is not looked at any more. */
const TOLD = 10

/** Reads what a shard holds, and reports what is not as it was built. */
export interface ShardReader {
  /** The record of each tenant, one after another; none where the records are damaged. */
  records(
    ids: readonly string[]
  ): AsyncGenerator<{ id: string; record: TenantRecord; text: string }>
  /** Files with their contents; nothing where one of them is damaged. */
  filesOf(files: readonly WrittenFile[]): readonly OutputFile[] | undefined
}

/** A reader of one shard, given by its folder relative to `root`. */
export function shardReader(
  root: string,
  { folder, data }: ShardFolder,
  report: Report
): ShardReader {
  const recordsPath = resolve(root, folder, RECORDS_FILE)
  let told = 0
  const damaged = (path: string, reason: string) => {
    told++
    report(wholeFile(folder), { code: 'shard-damaged', folder, path, reason })
  }
  return {
    async *records(ids) {
      const reason = await whyNotAsHashed(recordsPath, data.records)
      if (reason !== undefined) return damaged(RECORDS_FILE, reason)
      let place = 0
      for await (const text of createInterface({ input: createReadStream(recordsPath) })) {
        const id = ids[place++] ?? ''
        const record = readRecord(id, Buffer.from(text))
        if (record === undefined)
          return damaged(RECORDS_FILE, 'does not hold the tenants of this shard')
        yield { id, record, text }
        if (told >= TOLD) return
      }
      if (place !== ids.length) damaged(RECORDS_FILE, 'does not hold the tenants of this shard')
    },
    filesOf(files) {
      const read: OutputFile[] = []
      for (const { path, sha256, size } of files) {
        const content = contentOf(resolve(root, folder, SHARD_OUTPUT, path))
        if (typeof content === 'string') damaged(`${SHARD_OUTPUT}/${path}`, content)
        else if (content.length !== size || hashOf(content) !== sha256)
          damaged(`${SHARD_OUTPUT}/${path}`, OTHER)
        else read.push({ path, content })
      }
      return read.length === files.length ? read : undefined
    }
  }
}

const OTHER = 'has other content than it was built with'

async function whyNotAsHashed(path: string, wanted: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    return whyNotRead(error)
  }
  return hash.digest('hex') === wanted ? undefined : OTHER
}

/** The content of a file, or why it cannot be read. */
function contentOf(path: string): Buffer | string {
  try {
    return readFileSync(path)
  } catch (error) {
    return whyNotRead(error)
  }
}

function whyNotRead(error: unknown): string {
  const code = codeOf(error)
  if (code === undefined) throw error
  return code === 'ENOENT' ? 'is missing' : `cannot be read (${reasonOf(error)})`
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
