import { codeOf } from '../../project/system-error.ts'
import type { RequestCounts } from '../store.ts'
import { StoreFailure } from '../store-failure.ts'
import { takingTurns } from '../taking-turns.ts'
import { retrying } from './retries.ts'
import { type Client, type Connection, connect } from './s3-client.ts'
import { problemOf } from './s3-problem.ts'

/** A request that may be sent more than once. */
interface Request<Result> {
  readonly kind: keyof RequestCounts
  /** What it asks for, in words that follow "was asked to". */
  readonly action: string
  /** Sends it once. What is an answer, and no failure, has to be caught here. */
  send(client: Client): Promise<Result>
}

/** Sends requests for one store: some at a time, again where that helps, each attempt counted. */
export interface Requests {
  readonly store: string
  readonly host: string
  readonly counts: RequestCounts
  /** Fails with a `StoreFailure`. */
  send<Result>(request: Request<Result>): Promise<Result>
  close(): void
}

/** Fails with a `StoreFailure` where the environment names no address. Sends nothing yet. */
export async function openRequests(store: string, concurrency: number): Promise<Requests> {
  const { client, host } = await connected(concurrency)
  const counts = { put: 0, get: 0, list: 0, delete: 0 }
  const turn = takingTurns(concurrency)
  const retry = retrying()
  return {
    store,
    host,
    counts,
    send: ({ kind, action, send }) =>
      turn(async () => {
        try {
          return await retry(() => {
            counts[kind]++
            return send(client)
          })
        } catch (error) {
          throw new StoreFailure(problemOf(error, { store, host, action }))
        }
      }),
    close: () => client.destroy()
  }
}

async function connected(concurrency: number): Promise<Connection> {
  try {
    return await connect(concurrency)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (codeOf(error) !== 'ERR_INVALID_URL' && error.name !== 'EndpointError') throw error
    throw new StoreFailure({ code: 'store-endpoint-invalid' })
  }
}
