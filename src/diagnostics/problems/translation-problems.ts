import { chooseFrom } from '../nearest.ts'
import { error, warning } from '../words.ts'

/** Where the source of a text stands and, if it is short, what it says. */
interface Source {
  readonly source: string
  readonly words: string | undefined
}

const LACKING = {
  all: 'is missing',
  title: 'has no title',
  text: 'has a title but no text'
} as const

/** What a translator should look at; none of it stops a build. */
export const translationProblems = {
  'translation-missing': ({
    key,
    lacks,
    source,
    words
  }: Source & { key: string; lacks: keyof typeof LACKING }) =>
    warning(`The text "${key}" ${LACKING[lacks]}.`, `Translate it from ${source}.`, quoted(words)),
  'translation-outdated': ({
    key,
    locale,
    source,
    words
  }: Source & { key: string; locale: string }) =>
    warning(
      `The source of "${key}" has changed since it was translated.`,
      `Compare it with ${source} and correct it, then run:  ${acceptCommand(locale)}`,
      quoted(words)
    ),
  'translation-unrecorded': ({
    key,
    locale,
    source,
    words
  }: Source & { key: string; locale: string }) =>
    warning(
      `It is not recorded from which wording of its source "${key}" was translated.`,
      `Compare it with ${source}, then run:  ${acceptCommand(locale)}`,
      quoted(words)
    ),
  'translation-record-unused': ({ key, locale }: { key: string; locale: string }) =>
    warning(
      `The record names "${key}", but the source has no such text any more.`,
      `Run:  ${acceptCommand(locale)}`
    ),
  'translation-identical': ({ key, text }: { key: string; text: string }) =>
    warning(`In "${key}" a text is the same as in the source: "${text}".`, 'Translate it.'),
  'translation-placeholder-lost': ({ key, name }: { key: string; name: string }) =>
    warning(
      `In "${key}" the placeholder ${name} of the source is missing.`,
      `Write ${name} where the value belongs.`
    ),
  'translation-placeholder-extra': ({ key, name }: { key: string; name: string }) =>
    warning(
      `In "${key}" the placeholder ${name} stands more often than in the source.`,
      'Take it away, or write it in the source too.'
    ),
  'translation-paragraphs': ({
    key,
    found,
    wanted,
    source
  }: {
    key: string
    found: number
    wanted: number
    source: string
  }) =>
    warning(
      `The section "${key}" has ${found} paragraphs and items, its source has ${wanted}.`,
      `Write as many as in ${source}, one for one. With fewer, pages show the source instead.`
    ),
  'translation-sentences': ({
    key,
    found,
    wanted,
    source
  }: {
    key: string
    found: number
    wanted: number
    source: string
  }) =>
    warning(
      `In "${key}" this text has fewer sentences (${found}) than its source (${wanted}), so pages show the source instead.`,
      `Write every sentence of ${source}.`
    ),
  'translation-foreign-sentence': ({
    key,
    text,
    found,
    language
  }: {
    key: string
    text: string
    found: string
    language: string
  }) =>
    warning(
      `In "${key}" a sentence is not in ${language}, most likely in ${found}: "${text}".`,
      `Write it in ${language}.`
    ),
  'translation-foreign-unit': ({
    key,
    unit,
    languages,
    language
  }: {
    key: string
    unit: string
    languages: readonly string[]
    language: string
  }) =>
    warning(
      `In "${key}" the unit of time "${unit}" is ${languages.join(' or ')}, not ${language}.`,
      `Write it in ${language}.`
    ),
  'bad-fingerprint': ({ value }: { value: string }) =>
    error(
      `"${value}" is not a fingerprint: those have sixteen digits from 0 to 9 and a to f.`,
      'Take the file back from the version history, or delete it and run:  npx policy-pages translations accept'
    ),
  'unknown-locale': ({ locale, known }: { locale: string; known: readonly string[] }) =>
    error(`There is no folder content/${locale}/.`, chooseFrom(locale, known)),
  'source-not-translated': ({ locale }: { locale: string }) =>
    error(
      `The texts of content/${locale}/ are the source: they are translated from nothing.`,
      'Name the languages whose translations you compared, or none for all.'
    ),
  'record-not-written': ({ reason }: { reason: string }) =>
    error(
      `The record cannot be written (${reason}). It was left as it was.`,
      'Give your user the right to write to the folder, or free some space.'
    )
}

function acceptCommand(locale: string): string {
  return `npx policy-pages translations accept ${locale}`
}

function quoted(words: string | undefined): string[] | undefined {
  return words === undefined ? undefined : [`The source: ${words}`]
}
