import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutBucketPolicyCommand } from '@aws-sdk/client-s3'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../../support/project-files.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'

const BUCKET = 's3://policies/live'
const [ceph, site] = await Promise.all([startCeph(), madeSite(3)])
afterAll(async () => {
  site.remove()
  await ceph.stop()
}, 300_000)
await ceph.makeBucket('policies')

/** The policies of docs/publish.md, in their order. */
const [publisher, pruner] = [
  ...readFileSync(join(ROOT, 'docs/publish.md'), 'utf8').matchAll(/^```json\n([\s\S]*?)^```$/gm)
].map(([, text = '']): readonly object[] => JSON.parse(text).Statement)

/** Gives a user who is not the owner of the bucket these rights, and no others. */
async function allow(...statements: readonly (readonly object[] | undefined)[]): Promise<void> {
  const who = { Principal: { AWS: ['arn:aws:iam:::user/stranger'] } }
  const Statement = statements
    .flatMap((all) => all ?? [])
    // Ceph does not know this condition; it keeps it for every write all the same.
    .map((one) => ({ ...one, ...who, Condition: undefined }))
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
  await ceph.client.send(new PutBucketPolicyCommand({ Bucket: 'policies', Policy }))
}

/** Runs a command as that user: its exit code, and the sentences that it prints. */
async function as(...args: readonly string[]) {
  const { code, out } = await site.run({ env: ceph.stranger }, ...args, '--json')
  const { problems = [] } = JSON.parse(out)
  return [code, ...problems.map((one: { message: string }) => one.message)]
}

test('with the rights of a publisher, one publishes and goes back, and cannot prune', async () => {
  await allow(publisher)
  const first = await as('publish', BUCKET)
  site.edit(1, 1)
  await site.build()

  expect([
    first,
    await as('publish', BUCKET),
    await as('rollback', BUCKET),
    await as('status', BUCKET),
    await as('releases', BUCKET),
    await as('publish', BUCKET, '--dry-run')
  ]).toEqual([[0], [0], [0], [0], [0], [0]])
  expect(await as('prune', BUCKET, '--keep', '1', '--grace', '0')).toEqual([
    1,
    expect.stringContaining('does not let these credentials')
  ])
})

test('with the first two rights, one looks and cannot publish', async () => {
  await allow(publisher?.slice(0, 2))

  expect([
    await as('status', BUCKET),
    await as('publish', BUCKET, '--dry-run'),
    await as('publish', BUCKET)
  ]).toEqual([[0], [0], [1, expect.stringContaining('does not let these credentials')]])
})

test('with the right to delete besides, one prunes', async () => {
  const Resource = ['arn:aws:s3:::policies', 'arn:aws:s3:::policies/live/*']
  // Ceph asks whether many objects may be deleted on the bucket itself too.
  await allow(
    publisher,
    pruner?.map((one) => ({ ...one, Resource }))
  )

  expect(await as('prune', BUCKET, '--keep', '1', '--grace', '0')).toEqual([0])
})
