import { chooseFrom } from '../nearest.ts'
import { error, warning } from '../words.ts'

/** Problems of texts that a tenant or profile puts in the place of shared ones. */
export const overrideProblems = {
  'override-without-owner': ({
    kind,
    id,
    known
  }: {
    kind: 'tenant' | 'profile'
    id: string
    known: readonly string[]
  }) =>
    error(
      `There is no ${kind} "${id}", so this text is never shown.`,
      `Rename the folder, or take it away. ${chooseFrom(id, known)}`
    ),
  'override-unknown-section': ({
    id,
    policy,
    known
  }: {
    id: string
    policy: string
    known: readonly string[]
  }) =>
    error(
      `The policy "${policy}" has no section "${id}" that could be replaced.`,
      chooseFrom(id, known)
    ),
  'override-not-shown': ({ section, tenant }: { section: string; tenant: string }) =>
    warning(
      `No page of the tenant "${tenant}" has the section "${section}", so this text is never shown.`,
      `Take the file away. To see why:  policy-pages explain ${tenant} ${section}`
    ),
  'override-unused': ({ locale, tenant }: { locale: string; tenant: string }) =>
    warning(
      `The tenant "${tenant}" has no page in the language "${locale}", so this text is never shown.`,
      `Add "${locale}" to "locales", or take the file away.`
    ),
  'override-unrecorded': ({
    what,
    tenant,
    now
  }: {
    what: string
    tenant: string
    now: readonly string[]
  }) =>
    warning(
      `It is not recorded which shared text this one replaces in ${what}.`,
      `Compare the two, then run:  npx policy-pages override accept ${tenant}`.trimEnd(),
      ['The shared text is:', ...now.map((line) => `  ${line}`)]
    ),
  'override-stale': ({
    what,
    tenant,
    difference,
    own
  }: {
    what: string
    tenant: string
    difference: readonly string[]
    own: readonly string[]
  }) =>
    warning(
      `The shared text that this one replaces in ${what} has changed.`,
      `Correct the text here if it needs it, then run:  npx policy-pages override accept ${tenant}`.trimEnd(),
      [
        'The shared text, then (-) and now (+):',
        ...difference.map((line) => `  ${line}`),
        'The text here:',
        ...own.map((line) => `  ${line}`)
      ]
    ),
  'override-same-text': ({ what }: { what: string }) =>
    warning(
      `The text says the same as the shared one that it replaces in ${what}.`,
      'Take it out, so that later changes of the shared text reach this tenant too.'
    ),
  'record-without-override': ({ key }: { key: string }) =>
    warning(
      `The record names "${key}", which replaces nothing any more.`,
      'Run:  npx policy-pages override accept'
    ),
  'record-edited': ({ key }: { key: string }) =>
    error(
      `The record of "${key}" was changed by hand: its fingerprint does not belong to its text.`,
      'Take the file back from the version history, or delete it and run:  npx policy-pages override accept'
    )
}
