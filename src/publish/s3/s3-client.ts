import { ListBucketsCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

/** The door to the SDK of S3. */
export {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand
} from '@aws-sdk/client-s3'

export type Client = Pick<S3Client, 'send' | 'destroy'>

/** The client of one service, and the host that it talks to. */
export interface Connection {
  readonly client: Client
  /** Such as `s3.example.com:9000`; never with a user or a password. */
  readonly host: string
}

/** Until a connection stands. */
const CONNECT_WITHIN = 5_000

/** Until a connection over which nothing comes or goes is given up. */
const IDLE_AT_MOST = 10_000

const DEFAULT_REGION = 'us-east-1'

/**
 * A client for the service that the usual environment of AWS names, with the credentials that it
 * names: variables, profiles, roles of machines. Attempts are counted and repeated by the caller.
 * Throws an error of the SDK where the address of the
 * service or the region is none.
 */
export async function connect(concurrency: number): Promise<Connection> {
  // The SDK would warn of versions of Node that its future versions need; this one is pinned.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const region = await regionOf()
  const { host, isAmazon } = await addressOf(region)
  const client = new S3Client({
    region,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN,
      socketTimeout: IDLE_AT_MOST,
      httpAgent: { maxSockets: concurrency },
      httpsAgent: { maxSockets: concurrency }
    },
    ...(isAmazon ? {} : OTHER_SERVICE)
  })
  return { client, host }
}

/**
 * Other services have no host for each bucket, and some refuse the checksums that AWS has added:
 * Swift answers 501 to them, and Ceph 411.
 */
const OTHER_SERVICE: S3ClientConfig = {
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED'
}

/** Other services have no regions, and AWS says where a bucket is if it is somewhere else. */
async function regionOf(): Promise<string> {
  try {
    return await new S3Client({}).config.region()
  } catch {
    return DEFAULT_REGION
  }
}

/** Asks the SDK where a request would go, and lets none go: only it knows all places that say so. */
async function addressOf(region: string): Promise<{ host: string; isAmazon: boolean }> {
  let host = ''
  const client = new S3Client({
    region,
    maxAttempts: 1,
    forcePathStyle: true,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    requestHandler: {
      handle: async (request: { hostname: string; port?: number }) => {
        host = `${request.hostname}${request.port === undefined ? '' : `:${request.port}`}`
        throw new NotSent()
      }
    }
  })
  await client.send(new ListBucketsCommand()).catch((error) => {
    if (!(error instanceof NotSent)) throw error
  })
  return { host, isAmazon: /\.amazonaws\.com(\.cn)?$/.test(host) }
}

class NotSent extends Error {}
