import { PREFERRED_LOCALE } from '../language-source.ts'

/**
 * What both functions begin with, as text for the runtime cloudfront-js-2.0: where a request leads. A
 * tenant is found by its host and path, and known as a line: its tree, 1 where it has a page for wrong
 * addresses, its languages, its policies, and its main page where the language of a reader counts.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
const ROUTES = String.raw`const OF_PAGE = ['', 'index.html', 'index.pdf', 'cookies.json']
const OF_TENANT = ['', 'index.html', '404.html', 'robots.txt', 'sitemap.xml', '.well-known/security.txt']

function isInner(path) {
  return path.startsWith(PLACE.path + 't/') && /^[0-9a-f]{32}\//.test(path.slice(PLACE.path.length + 2))
}

function hostOf(request) {
  return (request.headers.host ? request.headers.host.value : '').toLowerCase().replace(/\.?(:\d+)?$/, '')
}

async function tenantOf(host, path) {
  const steps = path.split('/')
  for (let i = 0; i < PLACE.depths.length; i++) {
    const base = steps.slice(0, PLACE.depths[i] + 1).join('/') + '/'
    const line = await lineOf(host + base)
    if (line === undefined) continue
    const parts = line.split(' ')
    return { base: base, at: PLACE.path + 't/' + parts[0] + '/', hasNotFound: parts[1] === '1',
      locales: parts[2].split(','), policies: parts[3].split(','), main: parts[4] }
  }
  return undefined
}

function isFile(tenant, rest) {
  if (OF_TENANT.indexOf(rest) >= 0) return true
  const steps = rest.split('/')
  return steps.length === 3 && tenant.locales.indexOf(steps[0]) >= 0 &&
    tenant.policies.indexOf(steps[1]) >= 0 && OF_PAGE.indexOf(steps[2]) >= 0
}

async function routeOf(host, path) {
  const tenant = await tenantOf(host, path)
  if (tenant === undefined && (await lineOf(host)) === undefined && (await lineOf(host + '/')) === undefined) return { status: 421 }
  const shared = PLACE.shared.exec(path)
  if (shared !== null) return { status: 200, file: shared[1] === '_assets' ? PLACE.path + '_assets/' + shared[2] : PLACE.schemas + shared[2] }
  if (tenant === undefined) return { status: 404 }
  if (path + '/' === tenant.base) return { status: 301, path: tenant.base }
  const rest = path.slice(tenant.base.length)
  const isFolder = rest === '' || rest.endsWith('/')
  if (isFile(tenant, rest)) return { status: 200, file: tenant.at + rest + (isFolder ? 'index.html' : ''), tenant: tenant, isMain: rest === '' && tenant.main !== undefined }
  if (!isFolder && isFile(tenant, rest + '/')) return { status: 301, path: path + '/' }
  return tenant.hasNotFound ? { status: 404, file: tenant.at + '404.html' } : { status: 404 }
}
`

const LINES = `async function lineOf(key) {
  return Object.prototype.hasOwnProperty.call(LINES, key) ? LINES[key] : undefined
}
`

/** A key that is missing is an error there. */
const LINES_OF_STORE = `const lines = cf.kvs()

async function lineOf(key) {
  try {
    return await lines.get(key)
  } catch (error) {
    return undefined
  }
}
`

const REQUEST = String.raw`async function handler(event) {
  const request = event.request
  const route = isInner(request.uri) ? { status: 404 } : await routeOf(hostOf(request), request.uri)
  if (route.status === 301) return moved(301, 'Moved Permanently', route.path + queryOf(request), {})
  if (route.status === 421) return said(421, 'Misdirected Request', 'No site of this name is served here.')
  if (route.file === undefined) return said(404, 'Not Found', 'There is nothing at this address.')
  if (route.isMain) {
    const main = route.tenant.main.split('/')
    const wish = request.headers['accept-language']
    const locale = preferredLocale(wish ? wish.value : '', route.tenant.locales)
    if (locale !== undefined && locale !== main[0])
      return moved(302, 'Found', route.tenant.base + locale + '/' + main[1] + '/' + queryOf(request), { vary: 'Accept-Language' })
  }
  if (route.status === 404) {
    delete request.headers['if-none-match']
    delete request.headers.range
  }
  request.uri = route.file
  request.querystring = {}
  return request
}

function queryOf(request) {
  const pairs = Object.keys(request.querystring).map((name) => {
    const value = request.querystring[name].value
    return value === '' ? name : name + '=' + value
  })
  return pairs.length === 0 ? '' : '?' + pairs.join('&')
}

function said(status, words, text) {
  const headers = headersWith({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  return { statusCode: status, statusDescription: words, headers: headers, body: text + '\n' }
}

function moved(status, words, location, more) {
  const headers = headersWith(more)
  headers['cache-control'] = { value: 'no-cache' }
  headers.location = { value: location }
  return { statusCode: status, statusDescription: words, headers: headers }
}

function headersWith(more) {
  const headers = {}
  Object.keys(PLACE.text).forEach((name) => (headers[name] = { value: PLACE.text[name] }))
  Object.keys(more).forEach((name) => (headers[name] = { value: more[name] }))
  return headers
}
`

const RESPONSE = `async function handler(event) {
  const response = event.response
  if (response.statusCode !== 200 && response.statusCode !== 304) return response
  const uri = event.request.uri
  // The path may be the one that was asked for, or that of the file.
  const route = isInner(uri) ? { status: uri.endsWith('/404.html') ? 404 : 200, file: uri } : await routeOf(hostOf(event.request), uri)
  if (route.file === undefined) return response
  const ending = route.file.slice(route.file.lastIndexOf('.') + 1)
  const known = KINDS.endings[Object.prototype.hasOwnProperty.call(KINDS.endings, ending) ? ending : '']
  const headers = KINDS.headers[route.file.startsWith(PLACE.path + '_assets/') ? 'asset' : known[1]]
  Object.keys(headers).forEach((name) => (response.headers[name] = { value: headers[name] }))
  response.headers['content-type'] = { value: known[0] }
  if (route.isMain) response.headers.vary = { value: 'Accept-Language' }
  if (route.status === 404 && response.statusCode === 200) {
    response.statusCode = 404
    response.statusDescription = 'Not Found'
  }
  return response
}
`

/** The function that a request meets first: it names the file, or answers. The arguments are code. */
export function viewerRequest(place: string, lines: string | undefined): string {
  return `${head(place, lines)}\n${ROUTES}\n${PREFERRED_LOCALE}\n${REQUEST}`
}

/** The function that an answer meets last: it adds the headers. The arguments are code. */
export function viewerResponse(place: string, lines: string | undefined, kinds: string): string {
  return `${head(place, lines)}\nconst KINDS = ${kinds}\n\n${ROUTES}\n${RESPONSE}`
}

function head(place: string, lines: string | undefined): string {
  return lines === undefined
    ? `import cf from 'cloudfront'\n\nconst PLACE = ${place}\n${LINES_OF_STORE}`
    : `const PLACE = ${place}\nconst LINES = ${lines}\n\n${LINES}`
}
