import type { ReleaseData } from '../../schema/release-data.ts'
import { faultsOf, type SeenFile } from './compare-answer.ts'
import { type ExpectedFile, expectedFiles } from './expected-file.ts'
import type { StoredReleases } from './stored-releases.ts'

/** Which release the answers are from. */
export interface Shown {
  readonly shows: number | undefined
  readonly mixedWith: number | undefined
}

/**
 * Tells from all files of a tenant which release its site shows: the live one, or an earlier one of which
 * every file is as it was then; or the live one and an earlier one at once. A site with other faults
 * shows the live release where any content is that release's, and otherwise none that is known.
 */
export async function shownRelease(
  { id, tree, base }: ReleaseData['tenants'][number],
  seen: readonly SeenFile[],
  { live, earlier, listing }: StoredReleases
): Promise<Shown> {
  const wrong = seen.filter(({ file, answer }) => !isAs(file, answer))
  if (wrong.length === 0) return { shows: live.number, mixedWith: undefined }
  const tried = new Set([tree])
  let mixedWith: number | undefined
  for await (const release of earlier()) {
    const earlierTree = release.trees.get(id)
    if (earlierTree === undefined || tried.has(earlierTree)) continue
    tried.add(earlierTree)
    const listed = await listing(earlierTree)
    const files = typeof listed === 'string' ? undefined : expectedFiles(listed, release, base)
    if (files === undefined) continue
    const byPath = new Map(files.map((file) => [file.path, file]))
    const isEarlier = ({ file, answer }: SeenFile) => isAs(byPath.get(file.path), answer)
    if (seen.every(isEarlier)) return { shows: release.number, mixedWith: undefined }
    if (wrong.length < seen.length && wrong.every(isEarlier)) mixedWith ??= release.number
  }
  if (mixedWith !== undefined) return { shows: undefined, mixedWith }
  const hasContent = seen.some(
    ({ file, answer }) => !('reason' in answer) && answer.sha256 === file.sha256
  )
  return { shows: hasContent ? live.number : undefined, mixedWith }
}

/** Whether an answer is that of a release. Where the release has no such file, it is that there is none. */
function isAs(file: ExpectedFile | undefined, answer: SeenFile['answer']): boolean {
  if ('reason' in answer) return false
  return file === undefined ? answer.status === 404 : faultsOf(file, answer).length === 0
}
