/** The folder of a page's policy, as it stands in the output and in the address. */
export function pageFolder(locale: string, policy: string): string {
  return `${locale}/${policy}/`
}

/** The public address of a page, under the address where the tenant's pages are published. */
export function pageUrl(base: string, locale: string, policy: string): string {
  return base + pageFolder(locale, policy)
}

/**
 * The way from a file of the output up to its top, such as `../../../`. Addresses relative to the
 * top work on a disk, under a path, and at the root of a host, where browsers drop surplus steps.
 */
export function wayToTop(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}
