import { PREFERRED_LOCALE } from '../language-source.ts'

/**
 * What both functions share, as text of JavaScript for the runtime cloudfront-js-2.0: where a request
 * leads. A tenant is known as a line: path, tree, a digit that says whether it has a page for wrong
 * addresses, languages, policies, and the main page where a reader's language counts.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
const ROUTES = String.raw`function tenantsOf(text) {
  return text.split('\n').map((line) => {
    const parts = line.split(' ')
    return { base: parts[0], at: PLACE.path + 't/' + parts[1] + '/', hasNotFound: parts[2] === '1',
      locales: parts[3].split(','), policies: parts[4].split(','), main: parts[5] }
  })
}

// What a policy has in each language, and a tenant beside it.
const OF_PAGE = ['', 'index.html', 'index.pdf', 'cookies.json']
const OF_TENANT = ['', 'index.html', '404.html', 'robots.txt', 'sitemap.xml', '.well-known/security.txt']

function isFile(tenant, rest) {
  if (OF_TENANT.indexOf(rest) >= 0) return true
  const steps = rest.split('/')
  return steps.length === 3 && tenant.locales.indexOf(steps[0]) >= 0 &&
    tenant.policies.indexOf(steps[1]) >= 0 && OF_PAGE.indexOf(steps[2]) >= 0
}

// Where a path of a host leads: to a file, with its status, or to another path.
function routeOf(tenants, path) {
  for (const tenant of tenants) {
    const beside = tenant.base.replace(/[^/]+\/$/, '')
    if (path.startsWith(beside + '_assets/')) return { status: 200, file: PLACE.path + path.slice(beside.length) }
    if (path.startsWith(beside + '_schema/')) return { status: 200, file: PLACE.schemas + path.slice((beside + '_schema/').length) }
  }
  const tenant = tenants.find((one) => path.startsWith(one.base) || path + '/' === one.base)
  if (tenant === undefined) return { status: 404 }
  if (path + '/' === tenant.base) return { status: 301, path: tenant.base }
  const rest = path.slice(tenant.base.length)
  const isFolder = rest === '' || rest.endsWith('/')
  if (isFile(tenant, rest)) return { status: 200, file: tenant.at + rest + (isFolder ? 'index.html' : ''), tenant: tenant, isMain: rest === '' }
  if (!isFolder && isFile(tenant, rest + '/')) return { status: 301, path: path + '/' }
  return tenant.hasNotFound ? { status: 404, file: tenant.at + '404.html' } : { status: 404 }
}
`

const NO_STORE = `const HOSTS = __HOSTS__
async function linesOf(host) {
  return Object.prototype.hasOwnProperty.call(HOSTS, host) ? HOSTS[host] : undefined
}
`

/** A key that is missing is an error there. */
const STORE = `const hosts = cf.kvs()
async function linesOf(host) {
  try {
    return await hosts.get(host)
  } catch (error) {
    return undefined
  }
}
`

const VIEWER_REQUEST = String.raw`async function handler(event) {
  const request = event.request
  const host = (request.headers.host ? request.headers.host.value : '').toLowerCase().replace(/\.?(?::\d+)?$/, '')
  const lines = await linesOf(host)
  if (lines === undefined) return said(421, 'Misdirected Request', 'No site of this name is served here.', {})
  const route = routeOf(tenantsOf(lines), request.uri)
  if (route.status === 301) return moved(301, 'Moved Permanently', route.path + queryOf(request), {})
  if (route.file === undefined) return said(404, 'Not Found', 'There is nothing at this address.', {})
  if (route.isMain && route.tenant.main !== undefined) {
    const main = route.tenant.main.split('/')
    const preferred = request.headers['accept-language']
    const locale = preferredLocale(preferred ? preferred.value : '', route.tenant.locales)
    if (locale !== undefined && locale !== main[0])
      return moved(302, 'Found', route.tenant.base + locale + '/' + main[1] + '/' + queryOf(request), { vary: 'Accept-Language' })
  }
  request.uri = route.file
  request.querystring = {}
  return request
}

function queryOf(request) {
  const pairs = []
  for (const name in request.querystring) {
    const one = request.querystring[name]
    for (const value of one.multiValue || [one]) pairs.push(name + (value.value === '' ? '' : '=' + value.value))
  }
  return pairs.length === 0 ? '' : '?' + pairs.join('&')
}

function said(status, words, text, more) {
  const headers = headersFrom(more)
  headers['content-type'] = { value: 'text/plain; charset=utf-8' }
  headers['cache-control'] = { value: 'no-store' }
  return { statusCode: status, statusDescription: words, headers: headers, body: text + '\n' }
}

function moved(status, words, location, more) {
  const headers = headersFrom(more)
  headers['cache-control'] = { value: 'no-cache' }
  headers.location = { value: location }
  return { statusCode: status, statusDescription: words, headers: headers }
}

function headersFrom(more) {
  const headers = {}
  for (const name in TEXT_HEADERS) headers[name] = { value: TEXT_HEADERS[name] }
  for (const name in more) headers[name] = { value: more[name] }
  return headers
}
`

const VIEWER_RESPONSE = String.raw`async function handler(event) {
  const response = event.response
  const uri = event.request.uri
  let file = uri
  let isMain = false
  if (!uri.startsWith(PLACE.path + 't/') && !uri.startsWith(PLACE.path + '_assets/')) {
    // The path that was asked for: it is looked up again.
    const host = (event.request.headers.host ? event.request.headers.host.value : '').toLowerCase().replace(/\.?(?::\d+)?$/, '')
    const lines = await linesOf(host)
    if (lines === undefined) return response
    const route = routeOf(tenantsOf(lines), uri)
    if (route.file === undefined) return response
    file = route.file
    isMain = route.isMain === true && route.tenant.main !== undefined
  }
  const ending = file.slice(file.lastIndexOf('.') + 1)
  const known = Object.prototype.hasOwnProperty.call(KINDS.endings, ending) ? KINDS.endings[ending] : KINDS.endings['']
  const headers = KINDS.headers[file.startsWith(PLACE.path + '_assets/') ? 'asset' : known[1]]
  for (const name in headers) response.headers[name] = { value: headers[name] }
  response.headers['content-type'] = { value: known[0] }
  if (isMain) response.headers.vary = { value: 'Accept-Language' }
  if (file.endsWith('/404.html') && response.statusCode === 200) {
    response.statusCode = 404
    response.statusDescription = 'Not Found'
  }
  return response
}
`

/** What both functions are told. */
export interface FunctionData {
  /** The way to releases from the origin, and to the schemas. */
  readonly place: string
  /** The hosts with their lines, where they fit; nothing where a store holds them. */
  readonly hosts: string | undefined
}

/** The function that a request meets first: it finds the file, or answers. */
export function viewerRequest({ place, hosts }: FunctionData, textHeaders: string): string {
  return `${head(place, hosts)}const TEXT_HEADERS = ${textHeaders}\n${ROUTES}\n${PREFERRED_LOCALE}\n${VIEWER_REQUEST}`
}

/** The function that an answer meets last: it adds the headers. */
export function viewerResponse({ place, hosts }: FunctionData, kinds: string): string {
  return `${head(place, hosts)}const KINDS = ${kinds}\n${ROUTES}\n${VIEWER_RESPONSE}`
}

function head(place: string, hosts: string | undefined): string {
  const data = `const PLACE = ${place}\n`
  if (hosts === undefined) return `import cf from 'cloudfront'\n${data}${STORE}\n`
  // A function as the replacement: a text would have its own meaning of $.
  return `${data}${NO_STORE.replace('__HOSTS__', () => hosts)}\n`
}
