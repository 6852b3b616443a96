import { z } from 'zod'
import { placeholdersIn } from '../text/placeholders.ts'
import { addProblem } from './problem-issue.ts'
import { plainText } from './text.ts'

/** One text of the page's own parts; it holds exactly the placeholders that are named here. */
export function string(description: string, example: string, placeholders: readonly string[] = []) {
  return plainText(500)
    .superRefine((text, context) => {
      const found = placeholdersIn(text)
      for (const name of found)
        if (!placeholders.includes(name))
          addProblem(context, { code: 'unknown-placeholder', name, known: placeholders })
      for (const name of placeholders)
        if (!found.includes(name)) addProblem(context, { code: 'missing-placeholder', name })
    })
    .meta({ description, examples: [example] })
}

/** One text for each value of a closed list. */
export function stringFor<const Key extends string>(
  keys: readonly Key[],
  what: string,
  example: string
) {
  const entries = keys.map((key) => [key, string(`${what} "${key}".`, example)] as const)
  return z
    .strictObject(Object.fromEntries(entries) as Record<Key, (typeof entries)[number][1]>)
    .meta({
      description: `${what}s.`,
      examples: [Object.fromEntries(keys.map((key) => [key, example]))]
    })
}
