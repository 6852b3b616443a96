import { expect, onTestFinished, test } from 'vitest'
import { type ServedProject, servedProject } from '../support/served-project.ts'
import { TENANT } from '../support/site-from.ts'

const OTHER = TENANT.replaceAll('acme', 'other').replaceAll('Acme', 'Other')

/** What an open page is told, after it was loaded from this path. */
async function listening(project: ServedProject, path: string, change?: () => Promise<void>) {
  const { text } = await project.get(path)
  const [, query = ''] = /reload\.js(\?[^"]*)"/.exec(text) ?? []
  await change?.()
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const { body } = await fetch(`${project.url}_dev/changes${query.replaceAll('&amp;', '&')}`, {
    signal: stop.signal
  })
  let told = ''
  const read = async () => {
    for await (const part of body ?? []) told += Buffer.from(part).toString()
  }
  read().catch(() => {})
  return () => told.includes('data: changed')
}

test('an edit of a tenant reloads its pages and the list, and no page of another', async () => {
  const project = await servedProject({ 'tenants/other.yaml': OTHER })
  const pages = await Promise.all(['acme/', '', 'other/'].map((path) => listening(project, path)))
  project.edit('tenants/acme.yaml', 'Acme', 'Edited Name')
  await project.says('tenants/acme.yaml: no problems.')

  await expect.poll(() => pages.map((isTold) => isTold())).toEqual([true, true, false])
})

test('an edit of a template reloads every page', async () => {
  const project = await servedProject({ 'tenants/other.yaml': OTHER })
  const pages = await Promise.all(['acme/', '', 'other/'].map((path) => listening(project, path)))
  project.write('templates/any.njk', '')

  await expect.poll(() => pages.map((isTold) => isTold())).toEqual([true, true, true])
})

test('a page that was made before an edit, and listens only after it, is told at once', async () => {
  const project = await servedProject({})
  const isTold = await listening(project, 'acme/', async () => {
    project.edit('tenants/acme.yaml', 'Acme', 'Edited Name')
    await project.says('tenants/acme.yaml: no problems.')
  })

  await expect.poll(isTold).toBe(true)
})
