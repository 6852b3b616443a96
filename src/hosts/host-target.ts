import type { Problem } from '../diagnostics/problem.ts'
import type { HostedSite } from './hosted-site.ts'

/** Where the files stand from which a front serves. */
export type FilesPlace =
  /** On the disk of the front: absolute folders, without a slash at the end. */
  | {
      readonly kind: 'folder'
      /** The folder that holds `_schema/` and a folder for each tenant. */
      readonly pages: string
      /** The folder that holds `_assets/`, with those of all releases that somebody may still read. */
      readonly shared: string
    }
  /** In a store, fetched over http: `<origin><path>t/<tree>/...`. */
  | {
      readonly kind: 'store'
      /** Such as `https://s3.example.org`, without a path. */
      readonly origin: string
      /** The way to the release from there, such as `/bucket/prefix/`. */
      readonly path: string
      /** The tree of what belongs to no tenant: the schemas. */
      readonly site: string
    }

/** What a person chose. A platform reads what concerns it. */
export interface HostOptions {
  readonly place: FilesPlace
  /** The folder into which the files will be written, absolute. Only `next` and comments name it. */
  readonly out: string
  /** The front behind this one, such as `http://127.0.0.1:8080`, for programs that serve no files. */
  readonly origin?: string
  /** Whether a tenant's own address leads to the language that the reader prefers. */
  readonly languages: boolean
  /** What a platform calls the site, and what the names of its parts begin with: policy-pages. */
  readonly name?: string
  /** Where the front listens: addresses, each with both ports. */
  readonly listen: readonly string[]
  readonly httpPort: number
  readonly httpsPort: number
  /** The files of the certificate; without them, something in front speaks https. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined
}

/** The configuration of one host, complete. */
export interface HostConfiguration {
  /** `path` is relative to the folder that was asked for. */
  readonly files: readonly { readonly path: string; readonly content: string }[]
  /** The one command to run next, as a person types it. */
  readonly next: string
  /** Why it cannot be made, or what a person has to know; nothing is written where one is an error. */
  readonly problems: readonly Problem[]
}

/** Something that serves pages: a server's program or a platform. Pure: the same input, the same bytes. */
export interface HostTarget {
  readonly name: string
  readonly make: (site: HostedSite, options: HostOptions) => HostConfiguration
}
