import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INVENTORY, outputOf } from '../support/inventory.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const ELEVENTY = 'node_modules/@11ty/eleventy/cmd.cjs'
const CACHE = '.cache/pdf'
const PDF_COUNT = INVENTORY.flatMap(({ paths }) => paths).length

/** One small tenant is enough for most facts. */
function projectWithOne(...lines: readonly string[]): TemporaryProject {
  const project = temporaryProject()
  for (const { id } of INVENTORY) project.remove(`tenants/${id}.yaml`)
  project.remove('tenants/opendatasoft.com')
  project.write(
    'tenants/acme.yaml',
    [
      'name: Acme',
      'url: https://acme.example.org',
      'locales: [en]',
      'updated: 2026-01-31',
      'controller: { name: Acme Council, email: privacy@acme.example.org }',
      'cookies: [sessionid]',
      ...lines,
      ''
    ].join('\n')
  )
  return project
}

const cached = ({ root }: TemporaryProject) => readdirSync(join(root, CACHE)).toSorted()
const pdfOf = ({ root }: TemporaryProject, path = 'acme/en/cookies/index.pdf') =>
  readFileSync(join(root, 'dist', path)).toString('latin1')
const edit = (project: TemporaryProject, path: string, from: string, to: string) => {
  const text = readFileSync(join(project.root, path), 'utf8')
  expect(text).toContain(from)
  project.write(path, text.replace(from, to))
}

test('two builds give the same bytes, with the cache and without it', () => {
  const project = temporaryProject()
  project.run('build')
  const before = INVENTORY.flatMap(({ paths }) => paths).map((path) =>
    pdfOf(project, path.replace('.html', '.pdf'))
  )
  const again = (what: string) => {
    project.remove('dist')
    project.remove(what)
    project.run('build')
    return INVENTORY.flatMap(({ paths }) => paths).map((path) =>
      pdfOf(project, path.replace('.html', '.pdf'))
    )
  }

  expect(cached(project)).toHaveLength(PDF_COUNT)
  expect(again('nothing')).toEqual(before)
  expect(again('.cache')).toEqual(before)
})

test('a damaged entry of the cache is noticed, and made anew', () => {
  const project = projectWithOne('pdf: true')
  project.run('build')
  const right = pdfOf(project)
  const [name = ''] = cached(project)
  const path = join(project.root, CACHE, name)
  const entry = readFileSync(path)
  writeFileSync(path, entry.subarray(0, -1))
  project.remove('dist')
  project.run('build')

  expect([pdfOf(project) === right, readFileSync(path).equals(entry)]).toEqual([true, true])
})

test('a full build keeps only the entries that it used; one of some tenants keeps all', () => {
  const project = projectWithOne('pdf: true')
  project.run('build')
  const first = cached(project)
  edit(project, 'tenants/acme.yaml', 'name: Acme\n', 'name: Acme Two\n')
  project.run('build', '--tenant', 'acme')
  const both = cached(project)
  edit(project, 'tenants/acme.yaml', 'name: Acme Two\n', 'name: Acme Three\n')
  project.run('build')
  const last = cached(project)

  expect([first.length, both.length, last.length]).toEqual([1, 2, 1])
  expect(both).toEqual(expect.arrayContaining(first))
  expect(both).not.toContain(last[0])
})

test('where the cache cannot be written, the PDFs are made all the same', () => {
  const project = projectWithOne('pdf: true')
  project.remove('.cache')
  project.write('.cache', 'a file')

  expect(project.run('build').code).toBe(0)
  expect(pdfOf(project)).toMatch(/^%PDF-1\.7/)
})

test('the page links to its PDF, and so does the page at the address of the tenant', () => {
  const project = projectWithOne('pdf: true')
  project.run('build')
  const { 'acme/index.html': top = '', 'acme/en/cookies/index.html': page = '' } =
    project.snapshot('dist')
  const linkIn = (html: string) => /<p class="download">(.*?)<\/p>/.exec(html)?.[1]

  expect([linkIn(top), linkIn(page)]).toEqual([
    '<a href="en/cookies/index.pdf" type="application/pdf">Download as PDF</a>',
    '<a href="index.pdf" type="application/pdf">Download as PDF</a>'
  ])
})

test('without the setting there is no PDF and no link, and an old PDF goes', () => {
  const project = projectWithOne('pdf: true')
  project.run('build')
  edit(project, 'tenants/acme.yaml', 'pdf: true', 'pdf: false')
  const { err } = project.run('build', '--verbose')
  const files = project.snapshot('dist')

  expect(err).toContain('  removed  acme/en/cookies/index.pdf\n')
  expect(files['acme/en/cookies/index.html']).not.toContain('download')
})

test('the manifest says what a PDF is', () => {
  const project = projectWithOne('pdf: true')
  project.run('build')
  const { files } = JSON.parse(project.snapshot('dist')['manifest.json'] ?? '') as {
    files: { path: string; contentType: string }[]
  }

  expect(files.find(({ path }) => path.endsWith('.pdf'))).toMatchObject({
    path: 'acme/en/cookies/index.pdf',
    contentType: 'application/pdf'
  })
})

test('a letter that no font has stops the build, the check and Eleventy before they write', () => {
  const project = projectWithOne('pdf: true')
  edit(project, 'tenants/acme.yaml', 'name: Acme\n', 'name: 한국\n')
  const words =
    'tenants/acme.yaml:1:1  error  pdf-without-letters\n' +
    '  The PDFs of the tenant "acme" in the language "en" cannot show "한" (U+D55C), "국" (U+AD6D): none of their fonts has it.\n'
  const runs = [
    project.run('build'),
    project.run('check'),
    project.exec(process.execPath, [ELEVENTY, '--quiet'])
  ]

  expect(runs.map(({ code }) => code)).toEqual([1, 1, 1])
  for (const { out, err } of runs) expect((out + err).replaceAll('[11ty] ', '')).toContain(words)
  expect(existsSync(join(project.root, 'dist'))).toBe(false)
})

test('a mistake in the template of the PDFs is told in plain words, by the build and by Eleventy', () => {
  const project = projectWithOne('pdf: true')
  project.write('templates/pdf/page.typ', '#sizes\n')
  const build = project.run('build')
  const wrote = existsSync(join(project.root, 'dist'))
  const eleventy = project.exec(process.execPath, [ELEVENTY, '--quiet'])
  const words =
    'templates/pdf/page.typ:1:1  error  pdf-failed\n' +
    '  The PDF acme/en/cookies/index.pdf cannot be made: unknown variable: sizes.\n'

  expect([build.code, wrote, eleventy.code]).toEqual([1, false, 1])
  for (const { out, err } of [build, eleventy]) {
    expect((out + err).replaceAll('[11ty] ', '')).toContain(words)
    expect(out + err).not.toMatch(/\n\s+at /)
  }
})

test('with --tenant the PDFs of that tenant are made, and the others stay', () => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  edit(project, 'tenants/public.yaml', 'Opendatasoft Public', 'Public Data')
  project.run('build', '--tenant', 'public')
  const after = project.snapshot('dist')
  const pdfs = Object.keys(before).filter((path) => path.endsWith('.pdf'))

  expect(pdfs.filter((path) => after[path] !== before[path])).toEqual(
    outputOf('public').filter((path) => path.endsWith('.pdf'))
  )
})

test('two batches at once never exchange their PDFs', () => {
  // The first site of each batch has enough PDFs for threads.
  const [small, large] = ['[en]', '[en, fr, es, de, it, nl, pt, ar, zh, ru]']
  const statement =
    '{ model: fr, status: none, standard: RGAA 4.1.2, prepared: 2026-01-31, email: a@example.org, enforcement: { name: Ombudsman, url: https://www.example.org } }'
  const project = projectWithOne()
  project.remove('tenants/acme.yaml')
  for (let number = 0; number < 45; number++) {
    const isFirst = number % 40 === 0
    const id = `site-${number + 10}`
    project.write(
      `tenants/${id}.yaml`,
      `name: ${id}\nurl: https://${id}.example.org\nlocales: ${isFirst ? large : small}\nupdated: 2026-01-31\ncontroller: { name: Acme, email: a@acme.example.org }\npdf: true\ncookies: [sessionid]\n${isFirst ? `accessibility: ${statement}\n` : ''}`
    )
  }
  const [many, one] = ['4', '1'].map((jobs) => {
    project.remove('.cache')
    project.remove('dist')
    expect(project.run('build', '--quiet', '--jobs', jobs)).toMatchObject({ code: 0, err: '' })
    return JSON.parse(readFileSync(join(project.root, 'dist/manifest.json'), 'utf8'))
  })

  expect(many).toEqual(one)
})
