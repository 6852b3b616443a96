import type { Headers } from '../project/headers.ts'

/** A tenant, as the configuration of a host needs it. */
export interface HostedTenant {
  readonly id: string
  /** The host at which its pages are asked for, in lower case and without a port. */
  readonly host: string
  /** The path at which its folder is served there: `/`, or such as `/legal/acme/`. */
  readonly base: string
  readonly tree: string
  /** The languages that it has pages in, in the order of their names. */
  readonly locales: readonly string[]
  readonly policies: readonly string[]
  /** What the file `index.html` in its folder shows; absent where nobody asked for languages. */
  readonly main?: MainPage
  /** Whether it has a page of its own for addresses at which there is nothing. */
  readonly hasNotFound: boolean
}

/** The page that a tenant's own address shows, a copy of one of its pages. */
export interface MainPage {
  readonly locale: string
  readonly policy: string
}

/** How files are served whose names end in the same way. */
export interface ServedEnding {
  /** Without the dot. */
  readonly ending: string
  readonly contentType: string
  /** The name of its headers, everywhere but in `_assets/`, which has those of `asset`. */
  readonly headers: string
}

/** What is known of a built or published site, for every configuration of a host. */
export interface HostedSite {
  /** In the order of their ids. No two have the same host and base. */
  readonly tenants: readonly HostedTenant[]
  /** The headers of each kind of file, by the name of the kind. */
  readonly headers: Readonly<Record<string, Headers>>
  readonly endings: readonly ServedEnding[]
  /** All files, without the manifest. */
  readonly count: number
  readonly bytes: number
  readonly largest: { readonly path: string; readonly size: number } | undefined
}
