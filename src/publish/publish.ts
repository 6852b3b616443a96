import { planRelease, type ReleasePlan } from '../release/plan.ts'
import type { SiteFile, SiteManifest } from '../release/site-manifest.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import { type ClaimOptions, claimRelease } from './claim.ts'
import type { Destination } from './destination.ts'
import { findMissing, finishedTrees, type Missing } from './find-missing.ts'
import { lookAt, type Standing } from './look.ts'
import { send } from './send.ts'
import { show } from './show.ts'
import { checkFiles, type ReadFile } from './site-source.ts'
import { StoreFailure } from './store-failure.ts'

export interface PublishOptions extends ClaimOptions {
  readonly read: ReadFile
  /** How many files are sent at once. */
  readonly concurrency: number
  /** Whether the operator lets one publisher run at a time. */
  readonly isUnlocked: boolean
  /** Hears of how many files are checked and sent, and how many parts of the release are linked. */
  readonly tell: (phase: 'check' | 'send' | 'link', done: number, of: number) => void
}

/** What a publish has to do. Nothing was written to find it out. */
export interface Preparation {
  readonly standing: Standing
  readonly plan: ReleasePlan
  readonly missing: Missing
  /** Whether there will be a new release. */
  readonly isChange: boolean
  /** Whether what is live is put right, also where nothing seems to be missing. */
  readonly isRepair: boolean
}

/** How a publish ended. */
export interface Published {
  /**
   * `published`: a new release is live. `unchanged`: the live one shows the same. `completed`: so it
   * does, but edges still showed an older one. `repaired`: files of it were missing.
   */
  readonly outcome: 'published' | 'unchanged' | 'completed' | 'repaired'
  readonly record: ReleaseData
}

/** How a publish is prepared. */
export interface PrepareOptions {
  /** The key that will sign the release: one that is signed by no or another key is another one. */
  readonly key?: ClaimOptions['key']
  /** Whether to look for every file, also for those of which it is known that they were sent. */
  readonly isRepair?: boolean
}

/** Finds out what a publish has to do, without writing anything. */
export async function preparePublish(
  destination: Destination,
  site: SiteManifest,
  { key, isRepair = false }: PrepareOptions = {}
): Promise<Preparation> {
  const { store } = destination
  const standing = await lookAt(destination)
  const { live } = standing
  const plan = planRelease(site, live)
  const overwritten = assetsOverwritten(plan, live)
  if (overwritten !== undefined)
    throw new StoreFailure({ code: 'asset-changed', path: overwritten.path })
  const all = isRepair ? planRelease(site, undefined) : plan
  const isSigned = key === undefined || live?.signature?.key === key.id
  return {
    standing,
    plan,
    missing: await findMissing(store, all, isRepair),
    isChange: plan.isChange || !isSigned,
    isRepair
  }
}

/** An asset has its name by its content: another content under the same name would spoil live pages. */
function assetsOverwritten(
  { restated }: ReleasePlan,
  live: ReleaseData | undefined
): SiteFile | undefined {
  const shown = new Map(live?.assets.map(({ path, sha256 }) => [path, sha256]))
  return restated.find(({ path, sha256 }) => (shown.get(path) ?? sha256) !== sha256)
}

/**
 * Makes a prepared site live as one release. First all files that have to be sent are checked; then
 * assets are sent, then trees; then the release is claimed, and shown. Fails with `StoreFailure`: then
 * the live release is what it was, and the next publish goes on from there.
 */
export async function publish(
  destination: Destination,
  { standing, plan, missing, isChange, isRepair }: Preparation,
  options: PublishOptions
): Promise<Published> {
  const { store } = destination
  const { live, shown } = standing
  const { read, concurrency, isUnlocked, tell } = options
  const files = filesOf(missing)
  const link = (done: number, of: number) => tell('link', done, of)
  const sending = {
    destination,
    read,
    headers: plan.content.headers,
    live,
    concurrency,
    tell: (done: number) => tell('send', done, files.length)
  }
  const isIncomplete = files.length > 0 || missing.trees.length > 0
  await checkFiles(files, read, (done) => tell('check', done, files.length))
  if (isChange || isIncomplete) await store.prove(isUnlocked)
  await send(missing, sending)
  if (!isChange && live !== undefined) {
    if (isRepair || shown !== live.number) await show(destination, live, link)
    const outcome = isIncomplete ? 'repaired' : shown === live.number ? 'unchanged' : 'completed'
    return { outcome, record: live }
  }
  const record = await claimRelease(store, plan.content, live, options)
  await sendPruned(missing.revived, plan, sending)
  await show(destination, record, link)
  return { outcome: 'published', record }
}

/** The files that will be sent. */
export function filesOf({ assets, trees }: Missing): readonly SiteFile[] {
  return [...assets, ...trees.flatMap(({ missing }) => missing)]
}

/**
 * Trees that were there, but that the live release did not show, may have been pruned until the claim
 * forbade it. They are sent after all.
 */
async function sendPruned(
  revived: readonly string[],
  { trees }: ReleasePlan,
  sending: Parameters<typeof send>[1]
): Promise<void> {
  const finished = await finishedTrees(sending.destination.store, revived)
  const gone = new Set(revived.filter((tree) => !finished.has(tree)))
  const pruned = trees.filter(({ tree }) => gone.has(tree))
  const missing = pruned.map((tree) => ({ ...tree, missing: tree.files }))
  await send({ assets: [], trees: missing, revived: [] }, sending)
}
