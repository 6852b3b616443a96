/** `{name}` in the words of a language stands for a value of the tenant. */
const PLACEHOLDER = /\{([a-z][A-Za-z]*)\}/g

/** The names of the placeholders in a text, in order, each as often as it stands there. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/** The text with its placeholders replaced; one without a value stays as it is. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole
  )
}

/** Cuts a text at its placeholders: plain text at even places, names at odd ones. */
export function cutAtPlaceholders(text: string): readonly string[] {
  return text.split(PLACEHOLDER)
}
