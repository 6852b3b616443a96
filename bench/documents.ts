import { readFileSync, writeFileSync } from 'node:fs'
import { chartOf } from './report/chart.ts'
import { withFigures } from './report/document.ts'
import type { Results } from './report/results.ts'

const results: Results = JSON.parse(readFileSync('bench/results.json', 'utf8'))
writeFileSync('docs/performance.svg', chartOf(results))
const document = readFileSync('docs/performance.md', 'utf8')
writeFileSync('docs/performance.md', withFigures(document, results))
