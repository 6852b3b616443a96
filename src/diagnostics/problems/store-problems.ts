import { error } from '../words.ts'

/** Where something went wrong: a destination as a person names it, and the host that serves it. */
interface At {
  readonly store: string
  readonly host: string
}

/** Problems with the place where releases are kept, when that is reached over the network. */
export const storeProblems = {
  'store-access-denied': ({ store, host, action }: At & { action: string }) =>
    error(
      `${host} does not let these credentials ${action} in ${store}.`,
      'Give them the rights to list the bucket, and to read, write and, for "prune", delete objects under the prefix.'
    ),
  'store-answer': ({ store, host, action, answer }: At & { action: string; answer: string }) =>
    error(
      `${host} was asked to ${action} in ${store}, and answered ${answer}.`,
      'Look up this answer in the documents of the store, and check AWS_ENDPOINT_URL_S3: it has to lead to an S3 service.'
    ),
  'store-bucket-missing': ({ store, host }: At) =>
    error(
      `${host} has no bucket for ${store}.`,
      'Correct the name, or make the bucket first. AWS_ENDPOINT_URL_S3 says on which service it is looked for.'
    ),
  'store-bucket-name': ({ least, most }: { least: number; most: number }) =>
    error(
      `The destination names no bucket: a name has ${least} to ${most} letters, digits, dots, hyphens or underscores.`,
      'Write  s3://my-bucket/my-prefix . Credentials never stand in it: they come from the environment.'
    ),
  'store-clock': ({ store, host }: At) =>
    error(
      `${host} refused a request for ${store}, because the clock of this machine differs too much from its own.`,
      'Set the clock of this machine, by NTP if possible.'
    ),
  'store-conditions-ignored': ({ store, host }: At) =>
    error(
      `${host} wrote an object of ${store} twice, although it was asked to do so only where there is none. Two publishers at once would not notice each other.`,
      'Use a store with conditional writes, or make sure that one publisher runs at a time, and pass  --no-lock .'
    ),
  'store-conditions-missing': ({ store, host }: At) =>
    error(
      `${host} cannot write an object of ${store} on the condition that there is none. Two publishers at once would not notice each other.`,
      'Make sure that one publisher runs at a time, and pass  --no-lock .'
    ),
  'store-credentials-missing': ({ store }: { store: string }) =>
    error(
      `No credentials were found for ${store}.`,
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE with a profile that is logged in.'
    ),
  'store-credentials-refused': ({ store, host, answer }: At & { answer: string }) =>
    error(
      `${host} does not accept the credentials for ${store} (${answer}).`,
      'Check the access key and the secret key, whether they have expired, and whether they belong to this service.'
    ),
  'store-endpoint-invalid': () =>
    error(
      'The environment names no web address for the S3 service, or no region.',
      'Correct AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, such as  https://s3.example.com , and AWS_REGION.'
    ),
  'store-failing': ({ store, host, action, answer }: At & { action: string; answer: string }) =>
    error(
      `${host} was asked again and again to ${action} in ${store}, and answered ${answer}.`,
      'Wait until the service works again, then run the command again: it goes on where it ended.'
    ),
  'store-other-region': ({ store, region }: { store: string; region: string | undefined }) =>
    error(
      `${store} is in ${region === undefined ? 'another region' : `the region ${region}`}.`,
      `Set  AWS_REGION${region === undefined ? ' to the region of the bucket' : `=${region}`} .`
    ),
  'store-timeout': ({ store, host, action }: At & { action: string }) =>
    error(
      `${host} was asked to ${action} in ${store}, and did not answer in time.`,
      'Check the address, the network and firewalls on the way, then run the command again: it goes on where it ended.'
    ),
  'store-unreachable': ({ store, host, reason }: At & { reason: string }) =>
    error(
      `${host}, which keeps ${store}, cannot be reached: ${reason}.`,
      'Check AWS_ENDPOINT_URL_S3 and the network, then run the command again: it goes on where it ended.'
    ),
  'store-unsafe-connection': ({ store, host, reason }: At & { reason: string }) =>
    error(
      `The connection to ${host}, which keeps ${store}, is not safe: ${reason}.`,
      'Check the address. Where the service has a certificate of your own authority, name its file in NODE_EXTRA_CA_CERTS.'
    ),
  'store-unsupported': ({ store, host, action, answer }: At & { action: string; answer: string }) =>
    error(
      `${host} was asked to ${action} in ${store}, and cannot do that (${answer}).`,
      'Use an S3 service that can. If a proxy stands before it, let it pass requests on as they are.'
    )
}
