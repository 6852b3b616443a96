import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'

/** A service with the interface of S3, as far as tests need it. */
export interface S3Server {
  readonly endpoint: string
  /** What the environment of a publisher has to say. */
  readonly env: Readonly<Record<string, string>>
  /** A client that knows nothing of the program that is tested. */
  readonly client: S3Client
  makeBucket(name: string): Promise<void>
}

export function s3Server(
  endpoint: string,
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
): S3Server {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const client = new S3Client({
    endpoint,
    credentials,
    region: 'us-east-1',
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED'
  })
  return {
    endpoint,
    env: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey
    },
    client,
    async makeBucket(name) {
      await client.send(new CreateBucketCommand({ Bucket: name }))
    }
  }
}
