import type { Problem } from '../../diagnostics/problem.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'
import { unsafeHeaders } from '../safe-headers.ts'
import { OTHER_WORDS, WORDS } from '../words.ts'

/** Varnish 7 or newer, in front of something that serves files. https://varnish-cache.org/docs/ */
export const VARNISH: HostTarget = { name: 'varnish', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const { out, listen, httpPort } = options
  const problems = problemsOf(site, options)
  if (problems.length > 0) return { files: [], next: '', problems }
  const addresses = listen.map((address) => `-a ${address}:${httpPort}`).join(' ')
  return {
    files: [{ path: 'policy-pages.vcl', content: vcl(site, options) }],
    next: `varnishd -p http_gzip_support=off ${addresses} -f ${out}/policy-pages.vcl`,
    problems
  }
}

function vcl(site: HostedSite, { origin = '' }: HostOptions): string {
  const { hostname, port } = new URL(origin)
  const page = Object.entries(site.headers.page ?? {}).map(
    ([name, value]) => `set RESP.http.${name} = "${value}";`
  )
  const own = (resp: string) => page.map((line) => `  ${line.replace('RESP', resp)}\n`).join('')
  return `vcl 4.1;
# Written by "policy-pages hosts varnish". It has to be started with  -p http_gzip_support=off :
# without it, Varnish would ask for no other compression than gzip.
# The front behind it knows the hosts, the languages and what is missing; this keeps its answers.

import std;

backend front {
  .host = "${hostname}";
  .port = "${port || '80'}";
}

sub vcl_recv {
  set req.http.Host = std.tolower(req.http.Host);
  unset req.http.Cookie;
  if (req.method != "GET" && req.method != "HEAD") {
    return (synth(405));
  }
  # Few kinds of readers, so that an answer is kept for all of a kind.
  if (req.http.Accept-Encoding ~ "(?i)(^|,)\\s*br\\s*(;\\s*q=(1|0\\.0*[1-9])|,|$)") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "(?i)(^|,)\\s*gzip\\s*(;\\s*q=(1|0\\.0*[1-9])|,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
  # Who came without https is led to it by the front behind this, at hosts that it knows.
  if (req.http.X-Forwarded-Proto ~ "(?i)^\\s*http\\s*(,|$)") {
    return (pass);
  }
  return (hash);
}

sub vcl_backend_response {
  unset beresp.http.Set-Cookie;
  # What depends on the language of a reader is kept for nobody else.
  if (beresp.http.Vary ~ "Accept-Language") {
    set beresp.uncacheable = true;
    return (deliver);
  }
  # Style sheets never change. For all else, the front behind is asked whether it has changed.
  if (beresp.status != 200 || beresp.http.Cache-Control !~ "immutable") {
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.keep = 1h;
  }
  return (deliver);
}

sub vcl_deliver {
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}

sub vcl_synth {
${own('resp')}  unset resp.http.X-Varnish;
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  if (resp.status == 405) {
    set resp.http.Allow = "GET, HEAD";
    synthetic("${WORDS[405]}");
  } else {
    synthetic("${OTHER_WORDS}");
  }
  return (deliver);
}

sub vcl_backend_error {
${own('beresp')}  set beresp.http.Content-Type = "text/plain; charset=utf-8";
  synthetic("${OTHER_WORDS}");
  return (deliver);
}
`
}

function problemsOf(site: HostedSite, { tls, origin }: HostOptions): Problem[] {
  const problems: Problem[] = [...unsafeHeaders(site)]
  if (origin === undefined || origin.startsWith('https:'))
    problems.push({ code: 'host-without-origin', target: 'Varnish' })
  if (tls !== undefined) problems.push({ code: 'host-without-tls', target: 'Varnish' })
  return problems
}
