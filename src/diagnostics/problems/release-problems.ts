import { error, type Words } from '../words.ts'

const BUILD = 'Run  policy-pages build , then publish again.'

/** Files of the output, by path. */
interface ChangedFiles {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
}

/** Problems of what is published, and of releases that were. */
export const releaseProblems = {
  'destination-in-output': () =>
    error(
      'The destination is in the folder "dist", which the next build would clear.',
      'Name a folder outside of it, such as  dir:/srv/policies .'
    ),
  'destination-unknown': () =>
    error(
      'The destination is no place to publish to.',
      'Write  dir:/srv/policies  for a folder of this machine, or  s3://my-bucket/my-prefix  for a store.'
    ),
  'manifest-missing': ({ reason }: { reason: string }) =>
    error(`What the build has written cannot be read (${reason}).`, BUILD),
  'manifest-damaged': ({ reason }: { reason: string }) =>
    error(`The manifest is damaged: ${reason}. Nothing was sent.`, BUILD),
  'manifest-other-program': () =>
    error(
      'The manifest has other headers than this version of policy-pages gives to files. Nothing was sent.',
      'Build and publish with the same version: run  policy-pages build , then publish again.'
    ),
  'manifest-path': ({ path, reason }: { path: string; reason: string }) =>
    error(
      `The manifest names the file ${JSON.stringify(path)}: ${reason}. Nothing was sent.`,
      BUILD
    ),
  'manifest-tenant': ({ id, reason }: { id: string; reason: string }) =>
    error(
      `The manifest names the tenant ${JSON.stringify(id)}: ${reason}. Nothing was sent.`,
      BUILD
    ),
  'manifest-other-tree': ({ id }: { id: string }) =>
    error(
      `What the manifest says of the tenant "${id}" does not go together: its tree is not that of its files. Nothing was sent.`,
      BUILD
    ),
  'site-changed': ({ missing, changed }: ChangedFiles): Words => ({
    ...error(notAsBuilt(missing.length + changed.length), BUILD),
    details: [
      ...missing.map((path) => `missing  ${path}`),
      ...changed.map((path) => `changed  ${path}`)
    ]
  }),
  'asset-changed': ({ path }: { path: string }) =>
    error(
      `The file ${path} has other content than the one that the live release shows under this name. Nothing was sent.`,
      'Give it a name that changes with its content, as the build does.'
    ),
  'release-taken': ({ number, store }: { number: number; store: string }) =>
    error(
      `Another publisher has made release ${number} of ${store} live in the meantime. This one changed nothing.`,
      'Look whether it shows what it should:  policy-pages releases . Then publish again.'
    ),
  'release-damaged': ({ key, store, reason }: { key: string; store: string; reason: string }) =>
    error(
      `${key} at ${store} cannot be used: ${reason}. Nothing was changed.`,
      'Publish with the version of policy-pages that wrote it, or restore this object from a backup.'
    ),
  'release-none': ({ store }: { store: string }) =>
    error(
      `Nothing has been published to ${store} yet.`,
      'Check the name of the destination, or publish a first release.'
    ),
  'release-unknown': ({
    number,
    store,
    known
  }: {
    number: number
    store: string
    known: readonly number[]
  }) =>
    error(`There is no release ${number} at ${store}.`, `Choose one of these: ${listed(known)}.`),
  'release-without-earlier': ({ number, store }: { number: number; store: string }) =>
    error(
      `Release ${number} is the only one at ${store}, so there is none to go back to.`,
      'Publish the site as it should be.'
    ),
  'release-shown-already': ({ number, live }: { number: number; live: number }) =>
    error(
      number === live
        ? `Release ${number} is live already.`
        : `Release ${live}, which is live, shows the same as release ${number} already.`,
      'Choose another one:  policy-pages releases  lists them.'
    ),
  'release-incomplete': ({
    number,
    store,
    missing
  }: {
    number: number
    store: string
    missing: number
  }) =>
    error(
      `Release ${number} cannot be shown again: ${countOf(missing, 'part')} of it ${missing === 1 ? 'is' : 'are'} no longer at ${store}.`,
      'Choose a later release, or build and publish the site as it should be.'
    )
}

function notAsBuilt(count: number): string {
  const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them']
  return `${countOf(count, 'file')} of dist/ ${are} not as the build has written ${them}. The live release was left as it was.`
}

/** How many are named. */
const NAMED = 10

function listed(numbers: readonly number[]): string {
  const rest = numbers.length - NAMED
  const named = numbers.slice(0, NAMED).join(', ')
  return rest > 0 ? `${named} and ${rest} more` : named
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
