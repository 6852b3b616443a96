import type { Fetched } from '../safe-fetch.ts'
import { factsOf, type SeenFile } from './compare-answer.ts'
import type { ExpectedFile } from './expected-file.ts'

/** Fetches an address in one form, which is an Accept-Encoding. */
export type Get = (address: string, form?: string) => Promise<Fetched>

/** Looks at files of one site, and remembers which assets its pages name. */
export interface Seer {
  see(files: readonly ExpectedFile[]): Promise<readonly SeenFile[]>
  /** Paths such as `_assets/policy.26bd25c509.css`, of all pages that were seen until now. */
  readonly assets: ReadonlySet<string>
}

/** Pages name their assets by addresses that end so. */
const ASSET = /_assets\/[\w.-]+/g

/** A seer that fetches each file in each of these forms. */
export function seerOf(get: Get, forms: readonly string[]): Seer {
  const assets = new Set<string>()
  const seen = async (file: ExpectedFile, form: string): Promise<SeenFile> => {
    const fetched = await get(file.address, form)
    if ('reason' in fetched) return { file, form, answer: fetched }
    if (file.contentType.startsWith('text/html'))
      for (const [path] of fetched.body.toString('latin1').matchAll(ASSET)) assets.add(path)
    return { file, form, answer: factsOf(fetched) }
  }
  return {
    assets,
    see: (files) => Promise.all(files.flatMap((file) => forms.map((form) => seen(file, form))))
  }
}
