import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replacedFile } from '../../src/overrides/replaced-records.ts'
import type { Files } from './edit.ts'
import { LOGO, VARIED_TENANTS } from './varied-tenants.ts'

const SERVICES = ['opendatasoft', 'beamer', 'matomo', 'youtube', 'google-analytics-4', 'cloudflare']
const LANGUAGES = ['en', 'fr', 'de', 'ar', 'pt']

/** A small project of very different tenants, and content that it does not have yet. */
export interface VariedProject {
  readonly files: Files
  readonly pool: Files
}

/** Takes content and templates from the project at `top`. */
export function variedProject(top: string): VariedProject {
  const files = new Map<string, string | Buffer>()
  const pool = new Map<string, string | Buffer>()
  for (const folder of ['content', 'templates'])
    for (const entry of readdirSync(join(top, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name).slice(top.length + 1)
      const target = isAtStart(path) ? files : pool
      target.set(path, readFileSync(join(top, path), 'utf8'))
    }
  for (const [path, text] of Object.entries(VARIED_TENANTS)) files.set(path, text)
  files.set('tenants/arab/logo.svg', LOGO)
  files.set('tenants/opera/replaced.yaml', recordOf(files))
  return { files, pool }
}

function isAtStart(path: string): boolean {
  const [, locale = '', inCatalog] = /^content\/([^/]+)\/(catalog\/)?/.exec(path) ?? []
  if (!path.startsWith('content/') || locale === 'policies') return true
  const service = path.replace(/^.*\/|\.yaml$/g, '')
  if (locale === 'catalog') return SERVICES.includes(service)
  return LANGUAGES.includes(locale) && (inCatalog === undefined || SERVICES.includes(service))
}

/** The record of the one text whose override was compared with it. */
function recordOf(files: Files): string {
  const words = files.get('content/en/catalog/opendatasoft.yaml')?.toString() ?? ''
  const [, purpose = ''] = /^sessionid:\n(?: {2}.*\n)*? {2}purpose: (.*)$/m.exec(words) ?? []
  return replacedFile(new Map([['cookie/opendatasoft/sessionid/purpose/en', purpose]]))
}
