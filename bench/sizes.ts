import { BUDGET, overBudget, type PageSize, pageSizes, type Weight } from './page-sizes.ts'

const sizes = pageSizes('dist')
const wide = Math.max(...sizes.map(({ path }) => path.length))

console.log(
  `${'bytes'.padEnd(wide)}        HTML: raw    gzip  Brotli   with CSS: raw    gzip  Brotli`
)
for (const { path, html, htmlAndCss } of sizes)
  console.log(`${path.padEnd(wide)}   ${columns(html)}        ${columns(htmlAndCss)}`)

const tenants = [...new Set(sizes.map(({ tenant }) => tenant))]
console.log(
  `\nThe heaviest page of each tenant, in Brotli (${BUDGET.html} and ${BUDGET.htmlAndCss} are allowed):`
)
console.table(
  Object.fromEntries(
    tenants.map((tenant) => {
      const own = sizes.filter((size) => size.tenant === tenant)
      const largest = (of: (size: PageSize) => Weight) =>
        Math.max(...own.map((size) => of(size).brotli))
      const figures = {
        pages: own.length,
        HTML: largest(({ html }) => html),
        'HTML + CSS': largest(({ htmlAndCss }) => htmlAndCss),
        scripts: own.reduce((total, { scripts }) => total + scripts, 0),
        'from other hosts': own.reduce((total, { foreign }) => total + foreign.length, 0)
      }
      return [tenant === '' ? '(list of tenants)' : tenant, figures]
    })
  )
)

const problems = sizes.flatMap(overBudget)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

function columns({ raw, gzip, brotli }: Weight): string {
  return [raw, gzip, brotli].map((bytes) => String(bytes).padStart(8)).join('')
}
