/** The headers of one kind of file, by name. */
export type Headers = Readonly<Record<string, string>>

/** Asked for anew each time: a policy that was corrected is read at once. */
const ALWAYS_CHECKED = 'public, max-age=0, must-revalidate'

/** The name of such a file changes with its content. */
const NEVER_CHANGES = 'public, max-age=31536000, immutable'

/**
 * What every file says. Two years of https only, but for this host alone: what else runs under it is
 * not ours to decide. Types are not guessed, and nobody is told where a reader came from.
 */
const ALL: Headers = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer'
}

/** Read by pages of the same origin only. */
const SAME_ORIGIN: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' }

/** Open data: the pages of others may read it, without cookies. */
const ANY_ORIGIN: Headers = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*'
}

/** What a page never asks for, so that nothing that gets into it can either. */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking'
]

/** Nothing is loaded, sent or framed. What a kind of file needs is added. */
const NOTHING = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
]

function policy(...more: readonly string[]): Headers {
  return { 'Content-Security-Policy': [...NOTHING, ...more].join('; ') }
}

/** The headers of each kind of file. Every host sends these: no configuration has its own. */
export const HEADER_SETS = {
  /** A page holds styles and pictures of its own host, and data for search engines, which is no script. */
  page: {
    'Cache-Control': ALWAYS_CHECKED,
    ...policy("style-src 'self'", "img-src 'self'"),
    ...ALL,
    ...SAME_ORIGIN,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY'
  },
  /** A style sheet or a picture. A picture that is opened by itself runs nothing either. */
  asset: { 'Cache-Control': NEVER_CHANGES, ...policy('sandbox'), ...ALL, ...SAME_ORIGIN },
  /** A picture whose name does not change with it. */
  picture: { 'Cache-Control': ALWAYS_CHECKED, ...policy('sandbox'), ...ALL, ...SAME_ORIGIN },
  /** Facts for programs. */
  data: { 'Cache-Control': ALWAYS_CHECKED, ...policy(), ...ALL, ...ANY_ORIGIN },
  /** A PDF. Browsers show it with a page of their own, in which a policy for loading would stand in the way. */
  document: {
    'Cache-Control': ALWAYS_CHECKED,
    'Content-Security-Policy': "frame-ancestors 'none'",
    ...ALL,
    ...SAME_ORIGIN
  },
  /** What programs look for at fixed places: robots.txt, sitemap.xml, security.txt. */
  text: { 'Cache-Control': ALWAYS_CHECKED, ...policy(), ...ALL, ...SAME_ORIGIN }
} as const satisfies Readonly<Record<string, Headers>>

type HeaderSet = keyof typeof HEADER_SETS

/** How a file is served: its type, and the name of its headers. */
export interface Served {
  readonly contentType: string
  readonly headers: HeaderSet
}

/** Every type that is written, by the ending of its name. */
const KINDS: Readonly<Record<string, Served>> = {
  html: { contentType: 'text/html; charset=utf-8', headers: 'page' },
  css: { contentType: 'text/css; charset=utf-8', headers: 'asset' },
  svg: { contentType: 'image/svg+xml; charset=utf-8', headers: 'picture' },
  png: { contentType: 'image/png', headers: 'picture' },
  json: { contentType: 'application/json; charset=utf-8', headers: 'data' },
  pdf: { contentType: 'application/pdf', headers: 'document' },
  txt: { contentType: 'text/plain; charset=utf-8', headers: 'text' },
  xml: { contentType: 'application/xml; charset=utf-8', headers: 'text' }
}

/** Every ending that a file of the output can have. */
export const ENDINGS: readonly string[] = Object.keys(KINDS)

/** What nobody has decided is offered as a download, and shown by no browser. */
const UNKNOWN: Served = { contentType: 'application/octet-stream', headers: 'text' }

/** How a file of the output is served, by its path. */
export function servedAs(path: string): Served {
  const served = KINDS[path.slice(path.lastIndexOf('.') + 1)] ?? UNKNOWN
  return path.startsWith('_assets/') ? { ...served, headers: 'asset' } : served
}
