import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'

const FOLDERS = [
  '',
  'docs',
  'docs/scale',
  'docs/scale/aws-batch',
  'docs/scale/kubernetes',
  'docs/scale/slurm'
]
const documents = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
)
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The anchors that a code host makes from headings. */
function anchorsOf(path: string): string[] {
  const headings = [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-')
  )
}

test.for(documents)('every link of %s leads somewhere', (path) => {
  const links = [...textOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const dead = links
    .filter((target) => !/^https:/.test(target) && !target.startsWith('{'))
    .filter((target) => {
      const [file = '', anchor] = target.split('#')
      const to = file === '' ? path : join(dirname(path), file)
      return (
        !existsSync(join(ROOT, to)) || (anchor !== undefined && !anchorsOf(to).includes(anchor))
      )
    })

  expect(dead).toEqual([])
})

test('the documents are those that the project promises', () => {
  expect(documents).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'README.md',
    'docs/architecture.md',
    'docs/build-events.md',
    'docs/check.md',
    'docs/content.md',
    'docs/errors.md',
    'docs/headers.md',
    'docs/hosts.md',
    'docs/performance.md',
    'docs/publish.md',
    'docs/rules.md',
    'docs/services.md',
    'docs/tenants.md',
    'docs/scale/README.md',
    'docs/scale/aws-batch/README.md',
    'docs/scale/kubernetes/README.md',
    'docs/scale/slurm/README.md'
  ])
})

test('docs/architecture.md names the doors that the test of the structure holds', () => {
  const rows = [...textOf('docs/architecture.md').matchAll(/^\| `([^`]+)` \| `src\/([^`]+)` \|$/gm)]
  const held = /DOORS = \{([^}]*)\}/.exec(textOf('tests/architecture.test.ts'))?.[1] ?? ''
  const doors = [...held.matchAll(/'?([^'\s:]+)'?: '([^']+)'/g)]

  expect(rows.map(([, library, door]) => [library, door])).toEqual(
    doors.map(([, library, door]) => [library, door])
  )
})
