import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { ObjectHeaders } from '../store.ts'
import { StoreFailure } from '../store-failure.ts'
import { HeadObjectCommand, PutObjectCommand } from './s3-client.ts'
import { s3ErrorOf } from './s3-errors.ts'
import type { Requests } from './s3-requests.ts'

/** How a claim ended: this call wrote the object, somebody else did, or the store cannot tell. */
export type Claim = 'won' | 'lost' | 'without conditions'

/** How often a claim is tried again that met another one and left no object behind. */
const CONFLICTS = 5
const PAUSE = 200

/**
 * Writes an object only where there is none, by `If-None-Match: *`
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html). The object carries a
 * name for this claim: when an attempt has succeeded but its answer was lost, the next one finds an
 * object, and sees that it is its own.
 */
export async function claimObject(
  requests: Requests,
  target: { readonly Bucket: string; readonly Key: string },
  body: Buffer,
  { contentType, cacheControl }: ObjectHeaders
): Promise<Claim> {
  const claim = randomUUID()
  const action = `write ${target.Key} where there is none`
  const input = {
    ...target,
    Body: body,
    ContentType: contentType,
    CacheControl: cacheControl,
    IfNoneMatch: '*',
    Metadata: { claim }
  }
  for (let conflicts = 0; conflicts < CONFLICTS; conflicts++) {
    const status = await requests.send({
      kind: 'put',
      action,
      send: (client) => client.send(new PutObjectCommand(input)).then(() => 200, conditionOf)
    })
    if (status === 200) return 'won'
    if (status === 501) return 'without conditions'
    const winner = await claimOf(requests, target)
    if (winner !== undefined) return winner === claim ? 'won' : 'lost'
    // Two claims at once may be refused both with 409; with 412, what stood there was just deleted.
    await setTimeout(PAUSE * (1 + Math.random()))
  }
  const { store, host } = requests
  throw new StoreFailure({ code: 'store-failing', store, host, action, answer: '409' })
}

/** The status by which a store answers about the condition; all others are failures. */
function conditionOf(thrown: unknown): number {
  const { status, name } = s3ErrorOf(thrown)
  if (name !== 'OperationAborted' && (status === 409 || status === 412 || status === 501))
    return status
  throw thrown
}

/** The name of the claim that wrote an object, empty where none did; nothing where there is no object. */
export async function claimOf(
  requests: Requests,
  target: { readonly Bucket: string; readonly Key: string }
): Promise<string | undefined> {
  return await requests.send({
    kind: 'get',
    action: `look up ${target.Key}`,
    send: async (client) => {
      try {
        const { Metadata } = await client.send(new HeadObjectCommand(target))
        return Metadata?.claim ?? ''
      } catch (error) {
        if (s3ErrorOf(error).status === 404) return undefined
        throw error
      }
    }
  })
}
