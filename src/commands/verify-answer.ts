import { oneLine } from '../diagnostics/reports/text-report.ts'
import type { VerifyResult } from '../publish/verify/verify-site.ts'
import type { ShownTenant } from '../publish/verify/verify-tenants.ts'
import type { Answer } from './at-destination.ts'
import { counted, number, releaseMoment } from './publish-words.ts'

/** So many tenants are listed; of more, only those at which something is wrong. */
const LISTED = 50

/** What verify has looked at, and what each tenant shows. What is wrong is said apart from it. */
export function verifyAnswer(store: string, result: VerifyResult): Answer {
  const { release, signature, tenants, isRedirectChecked } = result
  const wrong = tenants.filter((tenant) => !isRight(tenant, release.number))
  const listed = tenants.length > LISTED ? wrong : tenants
  const rows = listed.slice(0, LISTED).map((tenant) => rowOf(tenant, release.number))
  const rest = listed.length - rows.length
  const lines = [
    `Release ${release.number} of ${store}, live since ${releaseMoment(release)}. ${SIGNATURES[signature]}`,
    ...(rows.length === 0 ? [] : ['', ...tableLines([HEAD, ...rows])]),
    ...(rest > 0 ? [`and ${counted(rest, 'tenant')} more`] : []),
    ...(tenants.length === 0 ? [] : ['', summary(result, wrong.length)])
  ]
  return {
    text: `${lines.join('\n')}\n`,
    data: {
      format: 'policy-pages-verify/1',
      destination: store,
      release: release.number,
      at: release.at,
      signature,
      redirects: isRedirectChecked ? 'checked' : 'unchecked',
      tenants: tenants.map(({ id, base, shows, mixedWith, files, wrong }) => ({
        id,
        address: base,
        shows: mixedWith === undefined ? [shows ?? []].flat() : [mixedWith, release.number],
        files,
        wrong
      })),
      findings: result.problems.flatMap((one) =>
        'places' in one ? [{ code: one.code, count: one.count, places: one.places }] : []
      )
    }
  }
}

const SIGNATURES: Readonly<Record<VerifyResult['signature'], string>> = {
  right: 'It is signed by this key.',
  none: 'It is not signed.',
  'other-key': 'It is signed by another key.',
  wrong: 'Its signature is wrong.',
  unchecked: 'Whether it is signed was not asked.'
}

const HEAD = ['tenant', 'shows', 'files', 'wrong', 'address']

function rowOf(tenant: ShownTenant, live: number): readonly string[] {
  const { id, shows, mixedWith, files, wrong, base } = tenant
  const shown = mixedWith === undefined ? String(shows ?? '?') : `${mixedWith} and ${live}`
  return [id, shown, number(files), number(wrong), base]
}

/** Rows whose cells stand below each other. */
function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    oneLine(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).trimEnd()
  )
}

function isRight({ shows, wrong }: ShownTenant, live: number): boolean {
  return shows === live && wrong === 0
}

function summary({ tenants, isRedirectChecked }: VerifyResult, wrong: number): string {
  const files = tenants.reduce((sum, tenant) => sum + tenant.files, 0)
  const all = `${number(tenants.length - wrong)} of ${counted(tenants.length, 'tenant')} as published; ${counted(files, 'file')} compared.`
  return isRedirectChecked ? all : `${all} Whether http leads to https was not looked at.`
}
