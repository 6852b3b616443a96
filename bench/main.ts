import { spawnSync } from 'node:child_process'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figures } from './measure.ts'

const SIZES = [1000, 10_000]

/** Half of the machine's memory: a site that needs more is too large for it. */
const heapLimit = Math.floor(totalmem() / 2 ** 20 / 2)

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES
const rows = sizes.map(figuresFor)
console.table(
  rows.map(({ tenants, pages, seconds, cpuSeconds, peak, held, lintSeconds, findings }, index) => {
    const before = rows[index - 1]
    return {
      tenants,
      pages,
      seconds: seconds.toFixed(2),
      'lint CPU seconds': lintSeconds.toFixed(2),
      findings,
      'CPU seconds': cpuSeconds.toFixed(2),
      'tenants/s': Math.round(tenants / seconds),
      'pages/s': Math.round(pages / seconds),
      'peak RSS (MB)': megabytes(peak),
      'held heap (MB)': megabytes(held),
      'CPU per tenant, to the row above':
        before === undefined
          ? ''
          : (cpuSeconds / tenants / (before.cpuSeconds / before.tenants)).toFixed(2)
    }
  })
)

/** Measures one size in a process of its own, so that no size inherits the memory of another. */
function figuresFor(tenants: number): Figures {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${heapLimit}`,
      join(import.meta.dirname, 'measure.js'),
      String(tenants)
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  )
  if (status !== 0) throw new Error(`measuring ${tenants} tenants failed`)
  return JSON.parse(stdout)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20)
}
