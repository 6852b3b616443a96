import type { Project } from './read-project.ts'

/** Whether there is any text in a language, or in a wider form of it: `fr` for `fr-ca`. */
export function hasTexts(locale: string, { texts, contentFor }: Project): boolean {
  if (texts.has(locale)) return true
  const [language] = locale.split('-')
  return contentFor(locale).chain.some((one) => one.split('-')[0] === language && texts.has(one))
}
