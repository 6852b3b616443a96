import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** Starts `dev`; gives what it printed so far, and a wait for a page that holds a text. */
async function startDev(project: TemporaryProject) {
  const port = await freePort()
  const child = spawn(process.execPath, ['build/cli.js', 'dev', '--port', String(port)], {
    cwd: project.root,
    env: { ...process.env, NO_COLOR: '1' }
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let printed = ''
  child.stdout.on('data', (data) => (printed += data))
  child.stderr.on('data', (data) => (printed += data))
  onTestFinished(async () => {
    child.kill()
    await ended
  })
  const url = `http://localhost:${port}/public/en/cookies/`
  const until = async (isThere: () => Promise<boolean> | boolean) => {
    for (let tries = 0; tries < 300; tries++)
      if (await isThere()) return
      else await wait(100)
    throw new Error(`never happened; printed:\n${printed}`)
  }
  return {
    port,
    printed: (text: string) => until(() => printed.includes(text)),
    page: (text: string) => until(async () => (await textOf(url)).includes(text)),
    pageAt: (path: string, text: string) =>
      until(async () => (await textOf(new URL(path, url).href)).includes(text)),
    style: (text: string) =>
      until(async () => {
        const [path = ''] = /_assets\/policy\.[0-9a-f]{10}\.css/.exec(await textOf(url)) ?? []
        return (await textOf(new URL(`/${path}`, url).href)).includes(text)
      }),
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
    url
  }
}

test('an edit of a tenant, a section, a template or a style shows; a mistake is printed and recovered from', async () => {
  const project = temporaryProject()
  const dev = await startDev(project)
  await dev.page('<p class="masthead-name"><bdi>Opendatasoft Public</bdi></p>')

  edit(project, 'tenants/public.yaml', 'name: Opendatasoft Public', 'name: Edited Name')
  await dev.page('Edited Name')
  edit(project, 'content/en/cookies/what-is-a-cookie.md', 'A cookie is', 'A biscuit is')
  await dev.page('A biscuit is')
  edit(project, 'templates/policy.njk', '<main', '<main data-edited')
  await dev.page('data-edited')

  edit(project, 'tenants/public.yaml', 'name: Edited Name', 'nmae: Edited Name')
  await dev.printed('Did you mean "name"?')
  await dev.page('Did you mean &quot;name&quot;?')
  edit(project, 'tenants/public.yaml', 'nmae: Edited Name', 'name: Mended Name')
  await dev.page('Mended Name')

  edit(project, 'templates/policy.njk', '<main data-edited', '<main{{ view.nothing }}')
  await dev.page('templates/policy.njk:')
  await dev.printed('template-failed')
  edit(project, 'templates/policy.njk', '<main{{ view.nothing }}', '<main')
  await dev.page('Mended Name')

  edit(project, 'templates/assets/policy.css', ':root', '/* Edited. */ :root')
  await dev.style('/* Edited. */')
})

test('with a mistake at the start, it is printed, and its page waits until it is mended', async () => {
  const project = temporaryProject()
  edit(project, 'tenants/public.yaml', 'name: Opendatasoft Public', 'nmae: Opendatasoft Public')
  const dev = await startDev(project)
  await dev.printed('Did you mean "name"?')
  await dev.printed('5 tenants checked, 2 errors')
  edit(project, 'tenants/public.yaml', 'nmae: Opendatasoft Public', 'name: Mended Name')

  await dev.page('Mended Name')
})

test('in a checkout an edit of the sources is compiled and shows, and an interrupt ends everything', async () => {
  const project = temporaryProject()
  rmSync(join(project.root, 'build'))
  for (const name of ['build', 'src', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(ROOT, name), join(project.root, name), { recursive: true })
  const dev = await startDev(project)
  await dev.page('<h1>')
  await dev.printed('Watching for file changes')
  edit(
    project,
    'src/policy/placeholder-values.ts',
    'host: ({ host }) => host',
    "host: () => 'edited.example.org'"
  )
  await dev.page('>edited.example.org</a>')

  expect(await dev.stop()).toBe(0)
  expect(await textOf(dev.url)).toBe('')
})

test('a change of the configuration of Eleventy starts the server anew', async () => {
  const project = temporaryProject()
  const dev = await startDev(project)
  await dev.page('<h1>')
  edit(
    project,
    '.eleventy.js',
    'await eleventyConfig',
    "eleventyConfig.addNunjucksFilter('edited', () => 'edited-filter')\n  await eleventyConfig"
  )
  edit(project, 'templates/policy.njk', '<main', '<main data-name="{{ view.path | edited }}"')
  await dev.page('edited-filter')

  expect(await dev.stop()).toBe(0)
})

test('PDFs are made when they are asked for, and dev leaves the folder to publish alone', async () => {
  const project = temporaryProject()
  const dev = await startDev(project)
  await dev.pageAt('/public/en/cookies/index.pdf', '%PDF-')

  expect(() => project.snapshot('dist')).toThrow('ENOENT')
})

test('where the port is taken, dev says so and ends', async () => {
  const project = temporaryProject()
  const dev = await startDev(project)
  await dev.page('<h1>')
  const { code, err } = project.run('dev', '--port', String(dev.port))

  expect([code, err]).toEqual([
    1,
    `Port ${dev.port} is taken by another program. Stop that program, or choose another port, such as --port ${dev.port + 1}.\n`
  ])
})

function edit(project: TemporaryProject, path: string, from: string, to: string): void {
  const text = readFileSync(join(project.root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(project.root, path), text.replace(from, to))
}

async function textOf(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text()
  } catch (error) {
    if (error instanceof TypeError) return ''
    throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      )
    })
  })
}
