import type { HostTarget } from '../host-target.ts'
import { CLOUDFLARE } from './cloudflare/cloudflare.ts'
import { CLOUDFRONT } from './cloudfront/cloudfront.ts'
import { FIREBASE } from './sites/firebase.ts'
import { GITHUB_PAGES } from './sites/github-pages.ts'
import { NETLIFY } from './sites/netlify.ts'
import { VERCEL } from './sites/vercel.ts'

/** Platforms with a deploy tool of their own. */
export const PLATFORMS: readonly HostTarget[] = [
  CLOUDFLARE,
  NETLIFY,
  FIREBASE,
  VERCEL,
  GITHUB_PAGES,
  CLOUDFRONT
]
