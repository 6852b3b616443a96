import type { Strings } from '../schema/strings.ts'
import type { YamlDocument } from '../text/yaml.ts'
import type { Section } from './section.ts'
import type { TranslatedRecord } from './translated-record.ts'

/** All texts of one language as its files hold them. What is not translated yet is absent. */
export interface Texts {
  readonly locale: string
  /** The words of the page's own parts, by path: `categories.necessary.heading`. */
  readonly strings: ReadonlyMap<string, string>
  /** The words of cookies, by service, cookie and field: `opendatasoft/sessionid/purpose`. */
  readonly words: ReadonlyMap<string, string>
  /** By policy and section: `cookies/what-is-a-cookie`. */
  readonly sections: ReadonlyMap<string, Section>
  /** The files of the words, to point at; by service. */
  readonly documents: ReadonlyMap<string, YamlDocument>
  readonly stringsDocument: YamlDocument | undefined
  readonly record: TranslatedRecord
  /** False when a file has problems, so that nothing can be said to be missing. */
  readonly isRight: boolean
}

/** The fields of a cookie that are worded in each language. */
export const WORD_FIELDS = ['function', 'purpose'] as const
export type WordField = (typeof WORD_FIELDS)[number]

/** The key of one word of the catalog. */
export function wordKey(serviceId: string, cookie: string, field: WordField): string {
  return `${serviceId}/${cookie}/${field}`
}

/** The paths of all texts in a map of maps, with each text. */
export function flatTexts(data: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof data === 'string') return [[path.join('.'), data]]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => flatTexts(value, [...path, key]))
}

/** The paths of the strings, as templates and pages ask for them. */
export type StringPath = Leaves<Omit<Strings, 'policies'>> | `policies.${string}`

type Leaves<T> = T extends string
  ? never
  : {
      [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`
    }[keyof T & string]
