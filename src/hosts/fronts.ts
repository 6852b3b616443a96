import { APACHE } from './apache/apache.ts'
import { CADDY } from './caddy/caddy.ts'
import { HAPROXY } from './haproxy/haproxy.ts'
import type { HostTarget } from './host-target.ts'
import { NGINX } from './nginx/nginx.ts'
import { VARNISH } from './varnish/varnish.ts'

/** The programs of one's own servers. */
export const FRONTS: readonly HostTarget[] = [NGINX, CADDY, APACHE, HAPROXY, VARNISH]
