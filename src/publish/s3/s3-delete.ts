import { DeleteObjectCommand, DeleteObjectsCommand } from './s3-client.ts'
import { s3ErrorOf } from './s3-errors.ts'
import type { Requests } from './s3-requests.ts'

/** So many objects go into one request, by its definition. */
const AT_ONCE = 1_000

/**
 * Gives a function that deletes objects, many with one request. Some stores want a checksum with that
 * which the SDK no longer sends, and answer 400, or do not know it: these get one request for each
 * object. An object that is not there counts as deleted.
 */
export function deleting(requests: Requests, bucket: string) {
  let hasBatches = true
  return async (keys: readonly string[]): Promise<void> => {
    for (let start = 0; start < keys.length; start += AT_ONCE) {
      const part = keys.slice(start, start + AT_ONCE)
      const left = hasBatches && part.length > 1 ? await deleteBatch(requests, bucket, part) : part
      if (left === undefined) hasBatches = false
      await Promise.all((left ?? part).map((key) => deleteObject(requests, bucket, key)))
    }
  }
}

/** The keys that could not be deleted, which one request each will tell more about; nothing if none can. */
async function deleteBatch(
  requests: Requests,
  bucket: string,
  keys: readonly string[]
): Promise<readonly string[] | undefined> {
  const input = {
    Bucket: bucket,
    Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true }
  }
  return await requests.send({
    kind: 'delete',
    action: `delete ${keys.length} objects`,
    send: async (client) => {
      try {
        const { Errors = [] } = await client.send(new DeleteObjectsCommand(input))
        return Errors.flatMap(({ Key }) => Key ?? [])
      } catch (error) {
        const { status } = s3ErrorOf(error)
        if (status === 400 || status === 411 || status === 501) return undefined
        throw error
      }
    }
  })
}

async function deleteObject(requests: Requests, Bucket: string, Key: string): Promise<void> {
  await requests.send({
    kind: 'delete',
    action: `delete ${Key}`,
    send: async (client) => {
      try {
        await client.send(new DeleteObjectCommand({ Bucket, Key }))
      } catch (error) {
        // Swift says so, where others answer as if it had been there.
        if (s3ErrorOf(error).name !== 'NoSuchKey') throw error
      }
    }
  })
}
