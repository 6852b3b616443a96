import { expect, test } from 'vitest'
import type { HostedSite } from '../../../src/hosts/hosted-site.ts'
import { CLOUDFRONT } from '../../../src/hosts/platforms/cloudfront/cloudfront.ts'
import { HEADER_SETS } from '../../../src/project/headers.ts'
import { codesOf, contentOf, fromStore, hostedSite, hostedTenant, TREE } from './hosted.ts'
import { asked, headersIn, loadFunction } from './run-function.ts'

const BUCKET = fromStore('https://bucket.s3.eu-west-3.amazonaws.com', '/prefix/')
const AT = `/prefix/t/${TREE.slice(0, 32)}/`

const acme = hostedTenant('acme', {
  locales: ['en', 'fr', 'pt-br'],
  main: { locale: 'en', policy: 'cookies' }
})
const beta = hostedTenant('beta', { host: 'www.example.org', base: '/legal/beta/' })
const gone = hostedTenant('gone', { hasNotFound: false })
const SITE = hostedSite([acme, beta, gone])

/** So many tenants that they do not fit into a function, and a store of keys and values holds them. */
const MANY = hostedSite([
  ...SITE.tenants,
  ...Array.from({ length: 200 }, (_, index) => hostedTenant(`tenant-${index}`))
])

/** Both functions of a site, with its store where there is one. */
function functionsOf(site: HostedSite) {
  const made = CLOUDFRONT.make(site, BUCKET)
  const hosts = made.files.find(({ path }) => path === 'hosts.json')
  const pairs: { key: string; value: string }[] =
    hosts === undefined ? [] : JSON.parse(hosts.content).data
  const store = Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
  const [request, response] = ['viewer-request.js', 'viewer-response.js'].map((path) =>
    loadFunction(contentOf(made, path), hosts && store)
  )
  if (request === undefined || response === undefined) throw new Error('a function is missing')
  return { request, response, hosts }
}

const lower = (kind: keyof typeof HEADER_SETS) =>
  Object.fromEntries(
    Object.entries(HEADER_SETS[kind]).map(([name, value]) => [name.toLowerCase(), value])
  )

test('few tenants are known to the functions themselves, many to a store', () => {
  expect([functionsOf(SITE).hosts, functionsOf(MANY).hosts?.content.slice(0, 9)]).toEqual([
    undefined,
    '{"data":['
  ])
})

for (const [words, site] of [
  ['from the function', SITE],
  ['from a store', MANY]
] as const) {
  const { request, response } = functionsOf(site)

  test.for([
    ['acme.example.org', '/', `${AT}index.html`],
    ['ACME.example.org:443', '/en/cookies/', `${AT}en/cookies/index.html`],
    ['acme.example.org.', '/pt-br/cookies/index.pdf', `${AT}pt-br/cookies/index.pdf`],
    ['acme.example.org', '/en/cookies/cookies.json', `${AT}en/cookies/cookies.json`],
    ['acme.example.org', '/robots.txt', `${AT}robots.txt`],
    ['acme.example.org', '/.well-known/security.txt', `${AT}.well-known/security.txt`],
    ['acme.example.org', '/_assets/policy.css', '/prefix/_assets/policy.css'],
    [
      'acme.example.org',
      '/_schema/cookies-1.json',
      `/prefix/t/${'cd'.repeat(16)}/_schema/cookies-1.json`
    ],
    ['acme.example.org', '/nowhere/', `${AT}404.html`],
    ['acme.example.org', '/de/cookies/', `${AT}404.html`],
    ['acme.example.org', '/en/cookies/../../../done/x', `${AT}404.html`],
    ['www.example.org', '/legal/beta/fr/cookies/', `${AT}fr/cookies/index.html`],
    ['www.example.org', '/legal/_assets/policy.css', '/prefix/_assets/policy.css']
  ])(`${words}: %s%s is the file %s`, async ([host = '', path = '', file]) => {
    expect(await request({ request: asked(host, path) })).toMatchObject({ uri: file })
  })

  test.for([
    ['nobody.example.org', '/', 421],
    ['nobody.example.org', '/_assets/policy.css', 421],
    ['__proto__', '/', 421],
    ['gone.example.org', '/nowhere', 404],
    ['www.example.org', '/', 404],
    ['acme.example.org', `${AT}en/cookies/index.html`, 404]
  ] as const)(`${words}: %s%s is answered with %i`, async ([host, path, statusCode]) => {
    const answer = await request({ request: asked(host, path) })

    expect(answer).toMatchObject({
      statusCode,
      headers: { 'cache-control': { value: 'no-store' } }
    })
    expect(headersIn(answer)).toMatchObject({
      'content-security-policy': lower('text')['content-security-policy'],
      'strict-transport-security': 'max-age=63072000'
    })
  })

  test.for([
    ['acme.example.org', '/en/cookies', '/en/cookies/'],
    ['www.example.org', '/legal/beta', '/legal/beta/']
  ])(`${words}: %s%s leads to %s`, async ([host = '', path = '', location]) => {
    expect(await request({ request: asked(host, path) })).toMatchObject({
      statusCode: 301,
      headers: { location: { value: location } }
    })
  })

  test.for([
    ['fr-CA,fr;q=0.9,en;q=0.8', '/fr/cookies/'],
    ['en;q=0.1, ja, pt-BR;q=0.7', '/pt-br/cookies/'],
    ['de, *;q=0.5', undefined],
    ['fr;q=0, en', undefined]
  ])(`${words}: a reader who prefers %s is led to %s`, async ([preferred = '', location]) => {
    const wish = { 'accept-language': preferred }
    const answer = await request({ request: asked('acme.example.org', '/', wish) })

    expect([answer.statusCode, answer.headers.location?.value]).toEqual([
      location === undefined ? undefined : 302,
      location
    ])
  })

  test.for([
    ['/en/cookies/', `${AT}en/cookies/index.html`, 'page', 200, 'text/html; charset=utf-8'],
    ['/en/cookies/index.pdf', `${AT}en/cookies/index.pdf`, 'document', 200, 'application/pdf'],
    [
      '/en/cookies/cookies.json',
      `${AT}en/cookies/cookies.json`,
      'data',
      200,
      'application/json; charset=utf-8'
    ],
    ['/_assets/a.svg', '/prefix/_assets/a.svg', 'asset', 200, 'image/svg+xml; charset=utf-8'],
    ['/nowhere', `${AT}404.html`, 'page', 404, 'text/html; charset=utf-8']
  ] as const)(
    `${words}: %s has the headers of the build, whichever path the platform names`,
    async ([path, file, kind, status, type]) => {
      for (const uri of [path, file]) {
        const stored = { statusCode: 200, headers: { 'content-type': { value: 'text/plain' } } }
        const answer = await response({
          request: asked('acme.example.org', uri),
          response: stored
        })

        expect([answer.statusCode, headersIn(answer)]).toEqual([
          status,
          { ...lower(kind), 'content-type': type }
        ])
      }
    }
  )
}

test('a reader who has been led by language is remembered by no cache', async () => {
  const { response } = functionsOf(SITE)
  const answer = await response({
    request: asked('acme.example.org', '/'),
    response: { statusCode: 304, headers: {} }
  })

  expect([answer.statusCode, answer.headers.vary]).toEqual([304, { value: 'Accept-Language' }])
})

test('what a reader asked for is kept on the way to another path', async () => {
  const { request } = functionsOf(SITE)
  const one = { ...asked('acme.example.org', '/en/cookies'), querystring: { a: { value: '1' } } }

  expect((await request({ request: one })).headers.location?.value).toBe('/en/cookies/?a=1')
})

test('the template names the functions, and the hosts where they are few', () => {
  const made = CLOUDFRONT.make(SITE, BUCKET)
  const { Resources, Parameters } = JSON.parse(contentOf(made, 'template.json'))
  const config = Resources.Distribution.Properties.DistributionConfig

  expect(Resources.ViewerRequest.Properties.FunctionCode).toBe(contentOf(made, 'viewer-request.js'))
  expect(Parameters.Aliases.Default).toBe('acme.example.org,gone.example.org,www.example.org')
  expect([config.Origins[0].DomainName, config.Origins[0].S3OriginConfig]).toEqual([
    'bucket.s3.eu-west-3.amazonaws.com',
    { OriginAccessIdentity: '' }
  ])
  expect([codesOf(made), made.next.split(' ').slice(0, 3)]).toEqual([
    [],
    ['aws', 'cloudformation', 'deploy']
  ])
})

test.for([
  ['https://b.s3.eu-west-3.amazonaws.com', '/live/', 'b.s3.eu-west-3.amazonaws.com', '/live/'],
  ['https://s3.eu-west-3.amazonaws.com', '/b/live/', 'b.s3.eu-west-3.amazonaws.com', '/live/'],
  ['https://s3.eu-west-3.amazonaws.com', '/b/', 'b.s3.eu-west-3.amazonaws.com', '/'],
  ['https://s3.example.org', '/b/live/', 's3.example.org', '/b/live/']
] as const)('%s%s is asked as %s%s', async ([origin, path, domain, at]) => {
  const made = CLOUDFRONT.make(SITE, fromStore(origin, path))
  const { Resources } = JSON.parse(contentOf(made, 'template.json'))
  const request = loadFunction(contentOf(made, 'viewer-request.js'))
  const answer = await request({ request: asked('acme.example.org', '/_assets/a.css') })

  expect(Resources.Distribution.Properties.DistributionConfig.Origins[0].DomainName).toBe(domain)
  expect(answer.uri).toBe(`${at}_assets/a.css`)
})

test('every function is within the quota of 10 KB, in every mode', () => {
  for (const site of [SITE, MANY]) {
    const { files } = CLOUDFRONT.make(site, BUCKET)
    const sizes = files
      .filter(({ path }) => path.startsWith('viewer-'))
      .map(({ content }) => Buffer.byteLength(content))

    expect(Math.max(...sizes)).toBeLessThanOrEqual(10 * 1024)
  }
})

test('the functions need no more of the language than the platform knows', () => {
  const { files } = CLOUDFRONT.make(MANY, BUCKET)
  const code = files.filter(({ path }) => path.startsWith('viewer-')).map(({ content }) => content)

  // No for-of, no destructuring, no spread, no class, no optional chaining.
  expect(code.join()).not.toMatch(
    /\bfor \((?:const|let|var) \w+ (?:of|in)\b|(?:const|let|var) [[{]|\.\.\.|\bclass\b|\?\.\w|\?\?/
  )
})

test('what does not fit into a store is told before anything is sent', () => {
  const tenants = Array.from({ length: 90_000 }, (_, index) => hostedTenant(`tenant-${index}`))
  const locales = Array.from({ length: 400 }, (_, index) => `x${index}`)
  const wide = hostedTenant('wide', { locales })

  expect(codesOf(CLOUDFRONT.make(hostedSite([...tenants, wide]), BUCKET))).toEqual([
    'platform-value-too-long',
    'platform-store-full',
    'platform-aliases-by-hand'
  ])
  expect(
    codesOf(
      CLOUDFRONT.make(SITE, { ...BUCKET, place: { kind: 'folder', pages: '/d', shared: '/d' } })
    )
  ).toEqual(['platform-needs-store'])
})

test('nothing in a name ends the text that it stands in', async () => {
  const base = '/\'`"$' + '{x}\\\u2028</script>/'
  const { request } = functionsOf(hostedSite([hostedTenant('acme', { base })]))
  const answer = await request({ request: asked('acme.example.org', base) })

  expect(answer.uri).toBe(`${AT}index.html`)
})
