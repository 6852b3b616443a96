import { languageOf } from '../../schema/locale.ts'

/** Words that leave open what happens: those that WP260 names, in each language. */
const HEDGES: Readonly<Record<string, RegExp>> = {
  ar: /(?:^|\s)(?:قد(?=\s(?!تم)[يتن])|ربما|أحيانًا|غالبًا|من الممكن|يحتمل)(?=\s|$)/u,
  de: /\b(?:könnten?|möglicherweise|vielleicht|gegebenenfalls|unter umständen|eventuell|manchmal|oft|häufig)\b/u,
  en: /\b(?:may|might|could|possibl[ey]|perhaps|sometimes|often|some)\b/u,
  es: /\b(?:podr[íi]an?|posiblemente|quizás?|tal vez|a veces|a menudo)\b/u,
  fr: /\b(?:pourr(?:ait|aient|ons|a|ont)|éventuellement|peut-être|possiblement|parfois|souvent)\b/u,
  it: /\b(?:potrebber?o?|potrà|eventualmente|forse|possibilmente|talvolta|spesso)\b/u,
  nl: /\b(?:zou(?:den)?|mogelijk|misschien|eventueel|soms|vaak)\b/u,
  pt: /\b(?:poder(?:ia|iam|á|ão)|possivelmente|talvez|eventualmente|às vezes|muitas vezes)\b/u,
  ru: /(?:^|\s)(?:может быть|возможно|вероятно|иногда|часто|при необходимости)(?=[\s,.]|$)/u,
  zh: /可能|也许|或许|有时|经常/u
}

/** The first word of a text that leaves open what happens, in a language that is known here. */
export function hedgeIn(text: string, locale: string): string | undefined {
  return HEDGES[languageOf(locale)]?.exec(text.toLowerCase())?.[0]?.trim()
}
