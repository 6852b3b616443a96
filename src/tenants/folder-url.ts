/** An address of a folder: with exactly one slash at the end, without query and fragment. */
export function folderUrl(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname.replace(/\/*$/, '')}/`
}
