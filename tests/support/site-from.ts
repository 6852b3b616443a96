import type { SourceFile } from '../../src/diagnostics/place.ts'
import { buildSite, type Site } from '../../src/policy/build-site.ts'
import { contentOf } from '../../src/policy/site-parts.ts'
import { projectFiles } from './project-files.ts'

/** Files by path; `undefined` takes one away. */
export type Files = Readonly<Record<string, string | undefined>>

/** Files of which some are pictures: their bytes. */
export type AnyFiles = Readonly<Record<string, string | Uint8Array | undefined>>

/** The smallest valid tenant. A test states only how it differs. */
export const TENANT = `name: Acme
url: https://acme.example.org
locales: [en]
updated: 2026-01-31
controller: { name: Acme Council, email: privacy@acme.example.org }
cookies: [sessionid]
`

/** The project's content; of the services only two. */
const FILES = projectFiles().filter(
  ({ path }) => !path.includes('/catalog/') || /\/(opendatasoft|beamer)\.yaml$/.test(path)
)

/** What every language shares, and the texts of the source language. */
const CONTENT = FILES.filter(({ path }) => /^content\/(catalog|policies|en)\//.test(path))

/** The text of a file of the project's content. */
export function contentText(path: string): string {
  const file = FILES.find((one) => one.path === path)
  if (file === undefined) throw new Error(`no file ${path}`)
  return file.text
}

/** The texts of these languages, as the project has them. */
export function textsIn(...locales: readonly string[]): Files {
  const files = FILES.filter(({ path }) =>
    locales.some((locale) => path.startsWith(`content/${locale}/`))
  )
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}

/** The project's own content in English, and one tenant "acme" instead of the project's tenants. */
export function filesFrom(changes: AnyFiles): SourceFile[] {
  const files = new Map<string, AnyFiles[string]>(CONTENT.map(({ path, text }) => [path, text]))
  files.set('tenants/acme.yaml', TENANT)
  for (const [path, text] of Object.entries(changes)) files.set(path, text)
  return [...files].flatMap(([path, content]) => {
    if (content === undefined) return []
    return typeof content === 'string'
      ? [{ path, text: content }]
      : [{ path, text: '', bytes: content }]
  })
}

/** The site of the smallest valid project with these changes. */
export function siteFrom(changes: AnyFiles, only?: readonly string[]): Site {
  return buildSite(filesFrom(changes), only)
}

/** A site with the contents of its files, to compare it as a whole. */
export function wholeSite(site: Site) {
  const files = site.files.map((file) => ({ path: file.path, content: contentOf(file) }))
  return { ...site, files }
}

/** The content of a file of a site. */
export function fileOf({ files, diagnostics }: Site, path: string): string {
  const file = files.find((one) => one.path === path)
  if (file === undefined) throw new Error(JSON.stringify(diagnostics))
  return contentOf(file).toString()
}

/** The diagnostics of a project with these changes, as "file:line:column code". */
export function problemsFrom(changes: AnyFiles): string[] {
  return siteFrom(changes).diagnostics.map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`
  )
}
