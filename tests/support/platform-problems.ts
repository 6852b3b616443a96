import type { Problem } from '../../src/diagnostics/problem.ts'

/** One of each problem of handing pages over to a platform. */
export const PLATFORM_PROBLEMS: readonly Problem[] = [
  { code: 'platform-aliases-by-hand', count: 140, limit: 100 },
  { code: 'platform-domains-by-hand', count: 140, limit: 100 },
  {
    code: 'platform-file-too-large',
    platform: 'Cloudflare',
    path: 'acme/en/cookies/index.pdf',
    size: 31,
    limit: 25
  },
  {
    code: 'platform-files-need-plan',
    platform: 'Cloudflare',
    count: 24_000,
    limit: 20_000,
    paidLimit: 100_000
  },
  {
    code: 'platform-headers-missing',
    platform: 'GitHub Pages',
    headers: ['Content-Security-Policy', 'X-Frame-Options'],
    where: 'with any page; it has its own Cache-Control of ten minutes'
  },
  { code: 'platform-many-sites', platform: 'Firebase', count: 40, limit: 36 },
  { code: 'platform-name', name: 'Example Policies' },
  { code: 'platform-needs-name', platform: 'GitHub Pages', what: 'owner' },
  { code: 'platform-needs-output', platform: 'Netlify' },
  { code: 'platform-needs-r2', store: 'https://s3.example.org' },
  { code: 'platform-needs-store', platform: 'CloudFront' },
  { code: 'platform-one-not-found', platform: 'Vercel', host: 'policies.example.org' },
  {
    code: 'platform-site-too-large',
    platform: 'GitHub Pages',
    bytes: 1_200_000_000,
    limit: 1_073_741_824
  },
  { code: 'platform-sites-a-day', platform: 'Netlify', count: 140, limit: 100 },
  {
    code: 'platform-sites-need-plan',
    platform: 'Vercel',
    count: 240,
    limit: 200,
    container: 'project'
  },
  { code: 'platform-store-full', bytes: 6_000_000, limit: 5_242_880, count: 90_000 },
  {
    code: 'platform-too-many-files',
    platform: 'Cloudflare',
    count: 120_000,
    limit: 20_000,
    paidLimit: 100_000
  },
  { code: 'platform-value-too-long', host: 'acme.example.org/', length: 1_400, limit: 1_024 },
  { code: 'platform-without-languages', platform: 'GitHub Pages' }
]
