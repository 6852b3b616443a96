/** An origin that no page can have: paths are resolved under it. */
const NOWHERE = 'https://output.invalid/'

/** The path in the output to which a relative address leads from a file there; absent for others. */
export function pathFrom(path: string, href: string): string | undefined {
  const base = NOWHERE + path
  if (!URL.canParse(href, base)) return undefined
  const { origin, pathname } = new URL(href, base)
  return `${origin}/` === NOWHERE ? pathname.slice(1) : undefined
}
