import type { StoredObject } from '../store.ts'
import { ListObjectsV2Command } from './s3-client.ts'
import type { Requests } from './s3-requests.ts'

/**
 * All objects of a bucket whose keys begin with a text and come after another one, page by page, in the
 * order of their keys.
 */
export async function* listObjects(
  requests: Requests,
  bucket: string,
  prefix: string,
  after?: string
): AsyncGenerator<StoredObject> {
  let token: string | undefined
  do {
    const from = token === undefined ? { StartAfter: after } : { ContinuationToken: token }
    const page = await requests.send({
      kind: 'list',
      action: 'list objects',
      send: (client) =>
        client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...from }))
    })
    for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.Contents ?? [])
      yield { key: Key, size: Size, modified: LastModified }
    token = page.NextContinuationToken
  } while (token !== undefined)
}
