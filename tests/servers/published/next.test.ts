import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { APACHE } from '../../../src/hosts/apache/apache.ts'
import { CADDY } from '../../../src/hosts/caddy/caddy.ts'
import { HAPROXY } from '../../../src/hosts/haproxy/haproxy.ts'
import { NGINX } from '../../../src/hosts/nginx/nginx.ts'
import { siteOfFiles } from '../../../src/hosts/site-of-files.ts'
import { knownSite } from '../../support/known-site.ts'
import { configure } from '../fronts/run-front.ts'
import { newService } from './daemon.ts'

const PLACE = { kind: 'folder', pages: '/srv/policies/current', shared: '/srv/policies' } as const

/** 100,000 tenants, some under paths, one at the longest host that there can be. */
const LONG = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(49)}.example.org`
const files = ['404.html', 'en/cookies/index.html', 'fr/cookies/index.html', 'index.html']
const site = siteOfFiles(
  knownSite({
    long: { base: `https://${LONG}/`, files },
    path: { base: 'https://policies.example.org/legal/path/', files },
    ...Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [
        `t${index}`,
        { base: `https://t${index}.example.net/`, files }
      ])
    )
  }),
  (problem) => expect.fail(JSON.stringify(problem)),
  () => ({ locale: 'en', policy: 'cookies' })
)

test.for([NGINX, CADDY, APACHE, HAPROXY])(
  'the command that comes next for $name finds nothing wrong, and warns of nothing',
  async (target) => {
    const out = mkdtempSync(join(tmpdir(), 'policy-pages-next-'))
    onTestFinished(() => rmSync(out, { recursive: true, force: true }))
    const service = newService('next')
    onTestFinished(() => service.stop())
    const options = { languages: true, origin: 'http://127.0.0.1:8080' }
    await configure(target, site, PLACE, out, options)
    const { next } = target.make(site, {
      place: PLACE,
      out,
      listen: ['127.0.0.1'],
      httpPort: 80,
      httpsPort: 443,
      tls: undefined,
      ...options
    })
    const said = await service.run('sh', '-c', `(${next}) 2>&1`)

    expect(said).not.toMatch(/\bwarn|\[alert\]|error/i)
  }
)
