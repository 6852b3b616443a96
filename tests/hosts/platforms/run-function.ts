import { runInNewContext } from 'node:vm'

/** A request or an answer, as functions of CloudFront see and make it; names of headers in lower case. */
export interface EdgeMessage {
  uri?: string
  statusCode?: number
  body?: string
  headers: Record<string, { value: string }>
  querystring?: Record<string, { value: string }>
}

type Handler = (event: { request: EdgeMessage; response?: EdgeMessage }) => Promise<EdgeMessage>

/**
 * Loads a function with nothing but the language around it, as the platform does, and a store of keys
 * and values in which a missing key is an error.
 */
export function loadFunction(code: string, store?: Readonly<Record<string, string>>): Handler {
  const kvs = () => ({
    async get(key: string) {
      if (store === undefined || !Object.hasOwn(store, key)) throw new Error('KeyNotFound')
      return store[key]
    }
  })
  const program = code.replace(/^import cf from 'cloudfront'\n/, '')
  return runInNewContext(`${program}\nhandler`, { cf: { kvs } })
}

/** The request of a browser. */
export function asked(host: string, uri: string, more: Record<string, string> = {}): EdgeMessage {
  const headers = Object.entries({ host, ...more }).map(([name, value]) => [name, { value }])
  return { uri, headers: Object.fromEntries(headers), querystring: {} }
}

/** The headers of a message by their names. */
export const headersIn = ({ headers }: EdgeMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]))
