import type { Destination } from '../publish/destination.ts'
import { filesOf, type Preparation, type Published } from '../publish/publish.ts'
import type { Answer } from './at-destination.ts'
import { bytesText, changesText, counted, number, releaseMoment } from './publish-words.ts'

/** What was sent, or would be. */
function sendingOf({ missing }: Preparation) {
  const files = filesOf(missing)
  return {
    trees: missing.trees.length,
    files: files.length,
    pages: files.filter(({ contentType }) => contentType.startsWith('text/html')).length,
    assets: missing.assets.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0)
  }
}

type Sent = ReturnType<typeof sendingOf>

function sentText({ trees, files, pages, bytes }: Sent): string {
  return `${counted(trees, 'tree')} with ${counted(files, 'file')}, of which ${counted(pages, 'page')}, ${bytesText(bytes)}`
}

function tenantsOf({ plan }: Preparation) {
  const { content, added, changed, removed } = plan
  return { total: content.tenants.length, added, changed, removed }
}

/** What a publish has done. */
export function publishAnswer(
  prepared: Preparation,
  { outcome, record }: Published,
  { store }: Destination
): Answer {
  const sent = sendingOf(prepared)
  const { total } = tenantsOf(prepared)
  const of = `release ${record.number} of ${store.name}`
  const lines = {
    published: `${changesText(prepared.plan)}Release ${record.number} of ${store.name} is live: ${counted(total, 'tenant')}. Sent: ${sentText(sent)}.`,
    unchanged: `Nothing has changed: ${of} shows the same since ${releaseMoment(record)}.`,
    completed: `Nothing has changed: ${of} shows the same. Its publisher was interrupted; now it is shown everywhere.`,
    repaired: `Nothing has changed, but files of ${of} were missing. Sent: ${sentText(sent)}.`
  }
  return {
    text: `${lines[outcome]}\n`,
    data: {
      outcome,
      destination: store.name,
      release: record.number,
      at: record.at,
      tenants: tenantsOf(prepared),
      sent
    }
  }
}

/**
 * What a request that writes or lists costs on S3 Standard in most regions, in dollars:
 * https://aws.amazon.com/s3/pricing/
 */
const COST_OF_A_PUT = 0.005 / 1000

/** The record, the pointer, two that prove that the store knows conditions, and a last look. */
const REQUESTS_OF_A_RELEASE = 5

/** What a publish would do. */
export function dryRunAnswer(prepared: Preparation, { store }: Destination): Answer {
  const { isChange, standing, plan } = prepared
  const sent = sendingOf(prepared)
  const isSending = isChange || sent.files > 0 || sent.trees > 0
  const requests = isSending ? sent.files + sent.trees + REQUESTS_OF_A_RELEASE : 0
  const cost = requests * COST_OF_A_PUT
  const number_ = (standing.live?.number ?? 0) + (isChange ? 1 : 0)
  const { live, shown } = standing
  const text = isSending
    ? `${changesText(plan)}It would send ${sentText(sent)}, in about ${counted(requests, 'request')}.
On S3 Standard, these cost about $${cost.toFixed(4)} ($0.005 for 1,000: https://aws.amazon.com/s3/pricing/).
`
    : live !== undefined && shown !== live.number
      ? `It would complete release ${live.number}, whose publisher was interrupted.\n`
      : ''
  const head = isChange
    ? `Nothing was sent. A publish would make release ${number(number_)} of ${store.name}.\n`
    : `Nothing was sent. Release ${number(number_)} of ${store.name} shows the same already.\n`
  return {
    text: head + text,
    data: {
      outcome: 'planned',
      destination: store.name,
      release: number_,
      isChange,
      tenants: tenantsOf(prepared),
      wouldSend: { ...sent, requests, dollarsOnS3Standard: Number(cost.toFixed(6)) }
    }
  }
}
