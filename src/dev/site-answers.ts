import { type Diagnostic, diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import { cookieDataSchema } from '../policy/cookie-data.ts'
import { contentOf } from '../policy/site-parts.ts'
import type { OutputFile } from '../project/output-file.ts'
import { textOf } from '../text/text-of.ts'
import { type Answer, fileAnswer, problemAnswer, redirect } from './answer.ts'
import type { Fleet } from './fleet.ts'
import { listPage } from './list-page.ts'
import { NO_TENANT } from './live-pages.ts'
import { brokenNote, notePage, problemPage } from './problem-page.ts'
import { isBroken, type SourceState } from './source-state.ts'
import { hasFolder, notFoundHere, tenantFile } from './tenant-files.ts'
import { PdfFailure, type Workbench } from './workbench.ts'

/** What answers are made from. */
export interface AnswerSources {
  readonly sources: SourceState
  readonly fleet: Fleet
  readonly bench: Workbench
  /** Is told what is wrong with a template when it is used. */
  readonly failed: (diagnostics: readonly Diagnostic[]) => void
}

/** Answers for addresses; a path is that of a file of the output, or of a folder in it. */
export type AnswerFor = (path: string) => Promise<Answer>

/** Makes the file that is asked for, and nothing else. */
export function siteAnswers({ sources, fleet, bench, failed }: AnswerSources): AnswerFor {
  /** What tenants may share, of those that were looked at. */
  const assets = new Map<string, OutputFile>()

  const ofTenant = async (id: string, path: string): Promise<Answer> => {
    const state = sources.tenant(id)
    fleet.note(state)
    const problems = inOrder([...state.diagnostics, ...fleet.foundAt(id)])
    const site = hasErrors(problems) ? undefined : state.site()
    if (site === undefined)
      return problemAnswer(problemPage(`“${id}” has errors`, problems), id, 500)
    for (const file of site.sharedFiles)
      assets.set(file.path, { path: file.path, content: contentOf(file) })
    const file = await tenantFile(site, path, bench)
    if (file !== undefined) return fileAnswer(file, id)
    if (hasFolder(site, path)) return redirect(`${path}/`)
    const notFound = await (await bench.renderer()).notFoundPage(notFoundHere(site))
    return fileAnswer(notFound, id, 404)
  }

  const ofNone = async (path: string): Promise<Answer> => {
    const isList = path === 'index.html' || path.startsWith('_tenants/')
    const list = isList ? await listPage(path, sources, fleet) : undefined
    if (list !== undefined) {
      const page = await (await bench.renderer()).tenantList(list)
      const note = brokenNote(fleet.broken())
      const content = textOf(page.content).replace(/<body[^>]*>/, (tag) => tag + note)
      return fileAnswer({ ...page, content }, NO_TENANT)
    }
    const schema = cookieDataSchema()
    if (path === schema.path) return fileAnswer({ path, content: contentOf(schema) }, NO_TENANT)
    const rest = assets.has(path) ? [] : await bench.rest(fleet.known)
    const file = assets.get(path) ?? rest.find((one) => one.path === path)
    if (file !== undefined) return fileAnswer(file, NO_TENANT)
    if (rest.some((one) => one.path === `${path}/index.html`)) return redirect(`${path}/`)
    const page = notePage('There is no such page', `Nothing is published as ${path}.`)
    return problemAnswer(page, NO_TENANT, 404)
  }

  return async (asked) => {
    const [id = ''] = asked.split('/')
    const isOfTenant = sources.has(id)
    const of = isOfTenant ? id : NO_TENANT
    if (isBroken(sources)) {
      const title = 'What all tenants share has errors'
      return problemAnswer(problemPage(title, sources.problems), of, 500)
    }
    if (isOfTenant && asked === id) return redirect(`${id}/`)
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
    try {
      return await (isOfTenant ? ofTenant(id, path) : ofNone(path))
    } catch (error) {
      const found = problemsOf(error)
      failed(found)
      return problemAnswer(problemPage('A template has an error', found), of, 500)
    }
  }
}

/** What is wrong with a template; anything else is a fault of this program, and thrown again. */
function problemsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof PdfFailure) return error.diagnostics
  if (!(error instanceof TemplateFailure)) throw error
  return [diagnostic(error.place, { code: 'template-failed', detail: error.detail })]
}
