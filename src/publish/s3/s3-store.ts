import { randomUUID } from 'node:crypto'
import type { Store } from '../store.ts'
import { StoreFailure } from '../store-failure.ts'
import { type Claim, claimObject, claimOf } from './s3-claims.ts'
import { GetObjectCommand, PutObjectCommand } from './s3-client.ts'
import { deleting } from './s3-delete.ts'
import { s3ErrorOf } from './s3-errors.ts'
import { listObjects } from './s3-list.ts'
import { openRequests } from './s3-requests.ts'

/** Of all that call themselves S3: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/

const PROBE_HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' }

/**
 * A bucket of any service with the interface of S3, under a prefix. The service and the credentials come
 * from the usual environment: AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_PROFILE and so on.
 * Sends nothing yet. Fails with a `StoreFailure` where the bucket or the address cannot be one.
 */
export async function openS3Store(
  bucket: string,
  prefix: string,
  { concurrency }: { readonly concurrency: number }
): Promise<Store> {
  // The name is not repeated: it may be where somebody has put credentials.
  if (!BUCKET.test(bucket))
    throw new StoreFailure({ code: 'store-bucket-name', least: 3, most: 63 })
  const folder = prefix.replace(/^\/+|\/+$/g, '')
  const top = folder === '' ? '' : `${folder}/`
  const name = `s3://${bucket}${folder === '' ? '' : `/${folder}`}`
  const requests = await openRequests(name, concurrency)
  const { host, counts } = requests
  const targetOf = (key: string) => ({ Bucket: bucket, Key: `${top}${key}` })
  const deleteAll = deleting(requests, bucket)
  /** Without conditions, two publishers at once are kept apart by the operator. */
  let hasConditions = true

  const put: Store['put'] = async (key, body, { contentType, cacheControl }) => {
    const input = { Body: body, ContentType: contentType, CacheControl: cacheControl }
    await requests.send({
      kind: 'put',
      action: `write ${key}`,
      send: (client) => client.send(new PutObjectCommand({ ...targetOf(key), ...input }))
    })
  }

  const proof = async (): Promise<Claim> => {
    const key = `probe-${randomUUID()}`
    const write = () => claimObject(requests, targetOf(key), Buffer.from(key), PROBE_HEADERS)
    const first = await write()
    if (first !== 'won') return 'without conditions'
    const second = await write()
    await deleteAll([`${top}${key}`]).catch((error) => {
      // Publishers need no right to delete; then this small object is left.
      if (!(error instanceof StoreFailure && error.problem.code === 'store-access-denied'))
        throw error
    })
    return second
  }

  return {
    name,
    counts,
    put,
    get: (key) =>
      requests.send({
        kind: 'get',
        action: `read ${key}`,
        send: async (client) => {
          try {
            const { Body } = await client.send(new GetObjectCommand(targetOf(key)))
            return Buffer.from((await Body?.transformToByteArray()) ?? [])
          } catch (error) {
            if (s3ErrorOf(error).name === 'NoSuchKey') return undefined
            throw error
          }
        }
      }),
    async claim(key, body, headers) {
      if (!hasConditions) {
        if ((await claimOf(requests, targetOf(key))) !== undefined) return false
        await put(key, body, headers)
        return true
      }
      const claim = await claimObject(requests, targetOf(key), body, headers)
      if (claim === 'without conditions')
        throw new StoreFailure({ code: 'store-conditions-missing', store: name, host })
      return claim === 'won'
    },
    async *list(prefix, after) {
      const from = after === undefined ? undefined : `${top}${after}`
      for await (const { key, ...rest } of listObjects(requests, bucket, `${top}${prefix}`, from))
        yield { ...rest, key: key.slice(top.length) }
    },
    delete: (keys) => deleteAll(keys.map((key) => `${top}${key}`)),
    async prove(isUnlocked) {
      const found = await proof()
      if (found === 'lost') return
      if (isUnlocked) {
        hasConditions = false
        return
      }
      const code = found === 'won' ? 'store-conditions-ignored' : 'store-conditions-missing'
      throw new StoreFailure({ code, store: name, host })
    },
    close: async () => requests.close()
  }
}
