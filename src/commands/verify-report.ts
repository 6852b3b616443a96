import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { oneLine, plural } from '../diagnostics/reports/text-report.ts'
import type { Store } from '../publish/store.ts'
import type { VerifyResult } from '../publish/verify/verify-site.ts'
import type { ShownTenant } from '../publish/verify/verify-tenants.ts'

/** So many tenants are listed; of more, only those at which something is wrong. */
const LISTED = 50

/** What was found, for a person; problems are printed apart from it. */
export function verifyText(store: Store, result: VerifyResult): string {
  const { release, tenants } = result
  const wrong = tenants.filter((tenant) => !isRight(tenant, release.number))
  const listed = tenants.length > LISTED ? wrong : tenants
  const rows = listed.slice(0, LISTED).map((tenant) => rowOf(tenant, release.number))
  const table = rows.length === 0 ? [] : ['', ...tableLines([HEAD, ...rows])]
  const more =
    listed.length > LISTED ? [`and ${plural(listed.length - LISTED, 'tenant')} more`] : []
  const lines = [
    `Release ${release.number} of ${store.name}, made at ${release.at}.`,
    ...table,
    ...more
  ]
  return [...lines, '', ...summaryLines(store, result, wrong.length), ''].join('\n')
}

/** The same for programs. `problems` says each finding in words. */
export function verifyJson(
  store: Store,
  { release, signature, tenants, isRedirectChecked }: VerifyResult,
  problems: readonly Diagnostic[]
): string {
  const report = {
    format: 'policy-pages-verify/1',
    ok: !hasErrors(problems),
    destination: store.name,
    release: release.number,
    at: release.at,
    signature,
    redirects: isRedirectChecked ? 'checked' : 'unchecked',
    requests: store.counts,
    tenants: tenants.map(({ id, base, shows, mixedWith, files, wrong }) => ({
      id,
      address: base,
      shows: mixedWith === undefined ? (shows ?? null) : [mixedWith, release.number],
      files,
      wrong
    })),
    problems: problems.map(({ code, severity, message, remedy }) => ({
      code,
      severity,
      message,
      remedy
    }))
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const HEAD = ['tenant', 'shows', 'files', 'wrong', 'address']

function rowOf(tenant: ShownTenant, live: number): readonly string[] {
  const { id, shows, mixedWith, files, wrong, base } = tenant
  const shown = mixedWith === undefined ? String(shows ?? '?') : `${mixedWith} and ${live}`
  return [id, shown, String(files), String(wrong), base]
}

/** Rows whose cells stand below each other; the last column is as wide as it is. */
function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    oneLine(
      row
        .map((cell, at) => (at === HEAD.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
    )
  )
}

function isRight({ shows, wrong }: ShownTenant, live: number): boolean {
  return shows === live && wrong === 0
}

const SIGNATURES: Readonly<Record<VerifyResult['signature'], string>> = {
  right: 'The release is signed by this key.',
  none: 'The release is not signed.',
  'other-key': 'The release is signed by another key.',
  wrong: 'The signature of the release is wrong.',
  unchecked: 'Its signature was not checked: --public-key names the key.'
}

function summaryLines(
  { counts }: Store,
  { release, tenants, signature, isRedirectChecked }: VerifyResult,
  wrong: number
): readonly string[] {
  const files = tenants.reduce((sum, tenant) => sum + tenant.files, 0)
  const right = tenants.length - wrong
  const isSigned = release.signature !== undefined
  return [
    `${right} of ${plural(tenants.length, 'tenant')} show${right === 1 ? 's' : ''} it as it was published: ${plural(files, 'address').replace(/ss$/, 'sses')} fetched.`,
    `Requests to the destination: ${counts.list} LIST, ${counts.get} GET.`,
    ...(signature === 'unchecked' && !isSigned ? [] : [SIGNATURES[signature]]),
    ...(isRedirectChecked || tenants.length === 0
      ? []
      : ['Whether http leads to https was not looked at.'])
  ]
}
