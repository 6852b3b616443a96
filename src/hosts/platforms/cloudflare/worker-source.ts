import { PREFERRED_LOCALE } from '../language-source.ts'

/**
 * The program that answers every request, as text. It knows hosts, kinds of files and files only by the
 * modules beside it, so there is nothing of a tenant in it.
 */
export const WORKER = String.raw`// Written by policy-pages; the next "policy-pages hosts cloudflare" writes it anew.
import { tenantsAt } from './hosts.mjs'
import { readFile } from './files.mjs'
import { SITE } from './site.mjs'

export default { fetch: answer }

// What no file of the output is called needs no look-up.
const PATH = /^\/(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]*$/

async function answer(request, env) {
  const url = new URL(request.url)
  const tenants = await tenantsAt(url.hostname.replace(/\.$/, ''), env)
  if (tenants === undefined) return said(421, 'No site of this name is served here.', {})
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return said(405, 'Pages can only be read here.', { Allow: 'GET, HEAD' })
  if (url.protocol === 'http:') return moved(301, 'https://' + url.host + url.pathname + url.search, {})

  const path = url.pathname
  const tenant = tenants.find(({ base }) => path.startsWith(base) || path + '/' === base)
  if (tenant !== undefined && path + '/' === tenant.base) return moved(301, tenant.base + url.search, {})
  if (!PATH.test(path)) return notFound(tenant, request, env)
  const shared = sharedFile(tenants, path)
  if (shared !== undefined)
    return (await served(shared, request, env, {})) ?? (await notFound(tenant ?? tenants[0], request, env))
  if (tenant === undefined) return notFound(tenant, request, env)

  const rest = path.slice(tenant.base.length)
  const varies = rest === '' && tenant.main !== undefined ? { Vary: 'Accept-Language' } : {}
  if (varies.Vary !== undefined) {
    const locale = preferredLocale(request.headers.get('Accept-Language') ?? '', tenant.locales)
    if (locale !== undefined && locale !== tenant.main.locale)
      return moved(302, tenant.base + locale + '/' + tenant.main.policy + '/' + url.search, varies)
  }
  const isFolder = rest === '' || rest.endsWith('/')
  const found = await served(tenant.at + rest + (isFolder ? 'index.html' : ''), request, env, varies)
  if (found !== undefined) return found
  if (!isFolder && (await readFile(tenant.at + rest + '/index.html', new Headers(), env)) !== undefined)
    return moved(301, path + '/' + url.search, {})
  return notFound(tenant, request, env)
}

// Folders for all tenants stand beside theirs: where a tenant is at /legal/acme/, at /legal/_assets/.
function sharedFile(tenants, path) {
  for (const { base } of tenants) {
    const beside = base.replace(/[^/]+\/$/, '')
    if (path.startsWith(beside + '_assets/')) return path.slice(beside.length)
    if (path.startsWith(beside + '_schema/')) return SITE.schemas + path.slice((beside + '_schema/').length)
  }
  return undefined
}

async function served(key, request, env, more) {
  const asked = new Headers()
  const known = request.headers.get('If-None-Match')
  // What is compressed on its way gets a weak tag; the file behind it is the same.
  if (known !== null) asked.set('If-None-Match', known.replace(/\bW\//g, ''))
  const file = await readFile(key, asked, env)
  if (file === undefined) return undefined
  const headers = headersOf(key, more)
  headers.set('ETag', file.etag)
  if (file.isSame) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : file.body, { status: 200, headers })
}

async function notFound(tenant, request, env) {
  const key = tenant !== undefined && tenant.hasNotFound ? tenant.at + '404.html' : undefined
  const file = key === undefined ? undefined : await readFile(key, new Headers(), env)
  if (file === undefined) return said(404, 'There is nothing at this address.', {})
  const body = request.method === 'HEAD' ? null : file.body
  return new Response(body, { status: 404, headers: headersOf(key, {}) })
}

function headersOf(key, more) {
  const ending = key.slice(key.lastIndexOf('.') + 1)
  const [type, kind] = SITE.endings[Object.hasOwn(SITE.endings, ending) ? ending : '']
  const headers = new Headers(SITE.headers[key.startsWith('_assets/') ? 'asset' : kind])
  headers.set('Content-Type', type)
  for (const name of Object.keys(more)) headers.set(name, more[name])
  return headers
}

function said(status, text, more) {
  return new Response(text + '\n', { status, headers: headersOf('.txt', { ...more, 'Cache-Control': 'no-store' }) })
}

function moved(status, location, more) {
  const headers = headersOf('.txt', { ...more, 'Cache-Control': 'no-cache', Location: location })
  // It counts over https only. https://www.rfc-editor.org/rfc/rfc6797#section-7.2
  if (location.startsWith('https:')) headers.delete('Strict-Transport-Security')
  headers.delete('Content-Type')
  return new Response(null, { status, headers })
}

${PREFERRED_LOCALE}`

/** Reads a file from the assets that are deployed with the program. */
export const FILES_FROM_ASSETS = `export async function readFile(key, headers, env) {
  const found = await env.FILES.fetch(new Request('https://files.invalid/' + key, { headers }))
  if (found.status !== 200 && found.status !== 304) return undefined
  return { etag: found.headers.get('ETag'), isSame: found.status === 304, body: found.body }
}
`

/** Reads a file from a bucket to which releases are published. */
export const FILES_FROM_BUCKET = `import { SITE } from './site.mjs'

export async function readFile(key, headers, env) {
  const found = await env.FILES.get(SITE.prefix + key, { onlyIf: headers })
  if (found === null) return undefined
  return { etag: found.httpEtag, isSame: found.body === undefined, body: found.body }
}
`

/** Looks a host up in a store of keys and values; what it says is kept for a minute. */
export const HOSTS_FROM_STORE = `export async function tenantsAt(host, env) {
  return (await env.HOSTS.get(host, { type: 'json', cacheTtl: 60 })) ?? undefined
}
`

/** Looks a host up in the data that follows. */
export const HOSTS_FROM_DATA = `export async function tenantsAt(host) {
  return Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined
}
`
