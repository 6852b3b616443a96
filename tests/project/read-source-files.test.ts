import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSourceFiles } from '../../src/project/read-source-files.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** A project that holds nothing but the two folders and these files. */
function projectWith(files: Readonly<Record<string, string>>): TemporaryProject {
  const project = temporaryProject()
  for (const folder of ['tenants', 'content']) {
    project.remove(folder)
    mkdirSync(join(project.root, folder))
  }
  for (const [path, text] of Object.entries(files)) project.write(path, text)
  return project
}

/** What is read of a project: the paths, and "path code: sentence -> remedy" of each problem. */
async function readFrom(root: string): Promise<[string[], string[]]> {
  const { files, diagnostics } = readSourceFiles(root)
  const said = diagnostics.map(
    ({ file, code, message, remedy }) => `${file} ${code}: ${message} -> ${remedy}`
  )
  return [files.map(({ path }) => path), said]
}

test('files are read in the order of their paths, however many there are', async () => {
  const many = Array.from({ length: 200 }, (_, index) => `tenants/${String(index + 100)}.yaml`)
  const paths = ['content/a.md', 'content/a/b.yaml', ...many]
  const project = projectWith(Object.fromEntries(paths.map((path) => [path, path])))

  expect(readSourceFiles(project.root)).toEqual({
    files: paths.map((path) => ({ path, text: path })),
    diagnostics: []
  })
})

test('an empty file is read like any other', async () => {
  const { root } = projectWith({ 'tenants/acme.yaml': '' })

  expect(readSourceFiles(root).files).toEqual([{ path: 'tenants/acme.yaml', text: '' }])
})

test('hidden files, README.md and the copies of editors are passed over', async () => {
  const { root } = projectWith({
    'tenants/.acme.yaml': '',
    'tenants/.git/acme.yaml': '',
    'tenants/README.md': '',
    'content/en/README.md': '',
    'content/en/acme.yaml~': '',
    'content/en/#acme.yaml#': ''
  })

  expect(await readFrom(root)).toEqual([[], []])
})

test('a file that nobody would read is reported, and a link to a folder too', async () => {
  const project = projectWith({ 'tenants/notes.docx': '', 'tenants/public.yaml.txt': '' })
  symlinkSync('..', join(project.root, 'tenants/more'))
  const [, problems] = await readFrom(project.root)

  expect(problems?.map((problem) => problem.split(':')[0])).toEqual([
    'tenants/more link-to-folder',
    'tenants/notes.docx file-unexpected',
    'tenants/public.yaml.txt file-ending'
  ])
})

test.for(['yml', 'YML', 'YAML', 'Yaml', 'Yml', 'yaml.txt'])(
  'the ending .%s is told to be .yaml',
  async (ending) => {
    const { root } = projectWith({ [`tenants/a.b.${ending}`]: '' })

    expect(await readFrom(root)).toEqual([
      [],
      [
        `tenants/a.b.${ending} file-ending: The name of the file does not end in ".yaml". -> Rename the file to tenants/a.b.yaml.`
      ]
    ])
  }
)

test.for(['a.yaml', 'a.yml', 'a.md', 'a.MD'])('a folder named %s is reported', async (name) => {
  const { root } = projectWith({ [`content/${name}/b.yaml`]: '' })
  const [files, [said]] = await readFrom(root)

  expect([files, said]).toEqual([[], expect.stringContaining(`content/${name} file-is-folder: `)])
})

test('a link to a folder, under the name of a file, is reported as the folder it is', async () => {
  const project = projectWith({ 'tenants/.shared/acme.txt': '' })
  symlinkSync('.shared', join(project.root, 'tenants/acme.yaml'))
  const [files, [said]] = await readFrom(project.root)

  expect([files, said]).toEqual([[], expect.stringContaining('tenants/acme.yaml file-is-folder: ')])
})

test('a file in the place of a source folder is reported with the reason', async () => {
  const project = projectWith({})
  project.remove('tenants')
  writeFileSync(join(project.root, 'tenants'), '')
  const [, [said]] = await readFrom(project.root)

  expect(said).toContain(
    'tenants file-unreadable: The file cannot be read (a part of the path is a file).'
  )
})

test('a file of 1,000,000 bytes is read, and one byte more is too much', async () => {
  const { root } = projectWith({
    'tenants/right.yaml': '#'.repeat(1_000_000),
    'tenants/wrong.yaml': '#'.repeat(1_000_001)
  })

  expect(await readFrom(root)).toEqual([
    ['tenants/right.yaml'],
    [
      'tenants/wrong.yaml file-too-large: The file has 1000001 bytes; at most 1000000 are read. -> Check that it is the right file, then take out what does not belong there.'
    ]
  ])
})

test.for(['..', '../..', '../content/a.md', '/'])(
  'a link to %s leaves its folder',
  async (target) => {
    const project = projectWith({ 'content/a.md': '' })
    symlinkSync(target, join(project.root, 'tenants/acme.yaml'))
    const [files, [said]] = await readFrom(project.root)

    expect([files, said]).toEqual([
      ['content/a.md'],
      expect.stringContaining('tenants/acme.yaml link-leaves-folder: ')
    ])
  }
)

test('a link stays in its folder where the name of its target starts with two dots', async () => {
  const project = projectWith({ 'tenants/..shared/acme.txt': '' })
  symlinkSync('..shared/acme.txt', join(project.root, 'tenants/acme.yaml'))

  expect(await readFrom(project.root)).toEqual([['tenants/acme.yaml'], []])
})

test('a project that is itself reached over a link is read with its links', async () => {
  const project = projectWith({ 'tenants/.shared/acme.txt': '' })
  symlinkSync('.shared/acme.txt', join(project.root, 'tenants/acme.yaml'))
  symlinkSync('.', join(project.root, 'again'))

  expect(await readFrom(join(project.root, 'again'))).toEqual([['tenants/acme.yaml'], []])
})

test.runIf(existsSync('/proc/self/fd'))('every file that was opened is closed', async () => {
  const many = Array.from({ length: 50 }, (_, index) => [`tenants/${index}.yaml`, ''])
  const { root } = projectWith(Object.fromEntries(many))
  const openOf = () => readdirSync('/proc/self/fd').length
  readSourceFiles(root)
  const before = openOf()
  readSourceFiles(root)

  expect(openOf()).toBe(before)
})

test('logos of tenants and profiles are read with their bytes, whatever those are', async () => {
  const { root } = projectWith({
    'tenants/acme/logo.svg': '<svg/>',
    'tenants/profiles/base/logo-dark.png': ''
  })
  const { files, diagnostics } = readSourceFiles(root)

  expect(diagnostics).toEqual([])
  expect(files.map(({ path, text, bytes }) => [path, text, bytes?.length])).toEqual([
    ['tenants/acme/logo.svg', '<svg/>', 6],
    ['tenants/profiles/base/logo-dark.png', '', 0]
  ])
})

test.for([
  ['tenants/logo.svg', 'file-unexpected'],
  ['content/en/logo.svg', 'file-unexpected'],
  ['tenants/acme/en/logo.svg', 'logo-ending'],
  ['tenants/acme/logo.SVG', 'logo-ending'],
  ['tenants/acme/my logo.jpeg', 'logo-ending'],
  ['tenants/profiles/base/logo-light.png', 'logo-ending']
])('%s is no logo: %s', async ([path = '', code = '']) => {
  const { root } = projectWith({ [path]: '' })

  expect(await readFrom(root)).toEqual([[], [expect.stringContaining(`${path} ${code}: `)]])
})

test('a logo that cannot be read is known to be there', async () => {
  const project = projectWith({ 'tenants/acme.yaml': '' })
  mkdirSync(join(project.root, 'tenants/acme'))
  symlinkSync('/etc/hostname', join(project.root, 'tenants/acme/logo.svg'))

  expect(readSourceFiles(project.root).files).toContainEqual({
    path: 'tenants/acme/logo.svg',
    text: '',
    isUnreadable: true
  })
})

test.runIf(process.platform !== 'win32')(
  'few open files are enough for many, since one is read after another',
  () => {
    const many = Array.from({ length: 100 }, (_, index) => [`tenants/t${index}.yaml`, ''])
    const project = projectWith(Object.fromEntries(many))
    const script = `
      import { readSourceFiles } from './build/project/read-source-files.js'
      import { inOrder } from './build/diagnostics/diagnostic.js'
      const { diagnostics } = readSourceFiles('.')
      console.log(inOrder(diagnostics).map(({ file, code, message }) => [file, code, message].join(' ')).join('\\n'))`
    const run = project.exec(
      'sh',
      ['-c', 'ulimit -n 40; exec "$NODE" --input-type=module -e "$SCRIPT"'],
      {
        env: { NODE: process.execPath, SCRIPT: script }
      }
    )

    expect([run.err, run.out]).toEqual(['', '\n'])
  }
)
