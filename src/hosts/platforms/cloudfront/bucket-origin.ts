/** Where a distribution fetches files: a host, and the way to the releases from there. */
export interface Origin {
  readonly domain: string
  readonly path: string
  /** Whether it is a bucket of AWS, which knows a distribution by its signature. */
  readonly isAws: boolean
}

const ENDPOINT = /^s3[.-]([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/
const BUCKET = /\.s3[.-][a-z0-9.-]*amazonaws\.com(?:\.cn)?$/

/**
 * The origin of a distribution. AWS wants the name of a bucket in its host, and not in the path.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function bucketOrigin(origin: string, path: string): Origin {
  const { hostname } = new URL(origin)
  const [, region, china = ''] = ENDPOINT.exec(hostname) ?? []
  const [, bucket = '', rest = '/'] = /^\/([^/]+)(\/.*)$/.exec(path) ?? []
  if (region === undefined) return { domain: hostname, path, isAws: BUCKET.test(hostname) }
  return { domain: `${bucket}.s3.${region}.amazonaws.com${china}`, path: rest, isAws: true }
}
