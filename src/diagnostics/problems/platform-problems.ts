import { error, warning } from '../words.ts'

interface Counted {
  readonly platform: string
  readonly count: number
  readonly limit: number
}

/** A number as a sentence has it: 20,000. */
const number = (value: number) => value.toLocaleString('en')

/** Problems of handing pages over to a platform: what it does not take, or cannot do. */
export const platformProblems = {
  'platform-too-many-files': ({ platform, count, paidLimit }: Counted & { paidLimit: number }) =>
    error(
      `The site has ${number(count)} files. ${platform} takes ${number(paidLimit)} at the most, and only with a paid plan.`,
      'Publish to a bucket of R2, and write  policy-pages hosts cloudflare s3://bucket : there, the number of files has no limit.'
    ),
  'platform-files-need-plan': ({
    platform,
    count,
    limit,
    paidLimit
  }: Counted & { paidLimit: number }) =>
    warning(
      `The site has ${number(count)} files. Without a paid plan, ${platform} takes ${number(limit)}; with one, ${number(paidLimit)}.`,
      'Take the paid plan, or publish to a bucket of R2 and write  policy-pages hosts cloudflare s3://bucket .'
    ),
  'platform-file-too-large': ({
    platform,
    path,
    size,
    limit
  }: {
    platform: string
    path: string
    size: number
    limit: number
  }) =>
    error(
      `"${path}" has ${number(size)} MiB. ${platform} takes files of up to ${number(limit)} MiB.`,
      'Make the file smaller. A PDF or a logo of this size is too large for readers too.'
    ),
  'platform-needs-output': ({ platform }: { platform: string }) =>
    error(
      `${platform} is sent the built pages, and takes them from the folder of a build.`,
      'Leave the destination out.'
    ),
  'platform-needs-r2': ({ store }: { store: string }) =>
    error(
      `The store at ${store} is no bucket of R2. A worker of Cloudflare reads releases from R2 only.`,
      'Publish to R2, and name its address:  --origin https://<account>.r2.cloudflarestorage.com . Or leave the destination out: the pages are then sent with the worker.'
    ),
  'platform-needs-store': ({ platform }: { platform: string }) =>
    error(
      `${platform} serves what is published to a bucket, and no bucket is named.`,
      'Publish first:  policy-pages publish s3://bucket . Then name the same destination here, and where it is:  --origin https://s3.eu-west-3.amazonaws.com .'
    ),
  'platform-domains-by-hand': ({ count, limit }: { count: number; limit: number }) =>
    warning(
      `There are ${number(count)} hosts, and a zone of Cloudflare has ${limit} custom domains at the most. The configuration names none of them.`,
      'Add a route with a wildcard for each zone, such as *.example.org/*, or one for all, */*, with Cloudflare for SaaS. The worker knows every host already.'
    ),
  'platform-aliases-by-hand': ({ count, limit }: { count: number; limit: number }) =>
    warning(
      `There are ${number(count)} hosts, and a distribution of CloudFront has ${limit} alternate names unless AWS allows more. The template names none of them.`,
      'Give the names when you deploy, with wildcards: Aliases=*.example.org . A wildcard counts as one name. Or ask AWS for a higher quota.'
    ),
  'platform-store-full': ({
    bytes,
    limit,
    count
  }: {
    bytes: number
    limit: number
    count: number
  }) =>
    error(
      `The ${number(count)} hosts with their trees need ${number(bytes)} bytes. A key value store of CloudFront holds ${number(limit)}.`,
      'Publish a part of the tenants to a prefix of its own, with a distribution for it, or use another host: Cloudflare, nginx and Caddy take 100,000 hosts.'
    ),
  'platform-value-too-long': ({
    host,
    length,
    limit
  }: {
    host: string
    length: number
    limit: number
  }) =>
    error(
      `What CloudFront has to know of ${host} takes ${number(length)} characters. A key value store takes ${number(limit)} for a host.`,
      'Publish the pages of some of its languages or policies at another host.'
    ),
  'platform-many-sites': ({ platform, count, limit }: Counted) =>
    warning(
      `There are ${number(count)} hosts, and each is a site of its own at ${platform}. A project is said to take ${number(limit)}.`,
      'Serve several tenants at one host, with  publishedAt: https://policies.example.org/{tenant}/ , or use Cloudflare, CloudFront, nginx or Caddy, which serve all tenants from one place.'
    ),
  'platform-sites-need-plan': ({
    platform,
    count,
    limit,
    container
  }: Counted & { container: string }) =>
    warning(
      `There are ${number(count)} hosts, and each is a ${container} of its own at ${platform}. Without a paid plan, there are ${number(limit)} at the most.`,
      'Take a paid plan, or serve several tenants at one host, with  publishedAt: https://policies.example.org/{tenant}/ .'
    ),
  'platform-sites-a-day': ({ platform, count, limit }: Counted) =>
    warning(
      `There are ${number(count)} hosts, and each is a site of its own at ${platform}, which takes ${number(limit)} a day.`,
      'Run the command again on the next day: it goes on with the sites that are left. Later, only sites that have changed are sent.'
    ),
  'platform-site-too-large': ({
    platform,
    bytes,
    limit
  }: {
    platform: string
    bytes: number
    limit: number
  }) =>
    error(
      `The site has ${number(bytes)} bytes. ${platform} publishes sites of up to ${number(limit)}.`,
      'Give the tenants hosts of their own, or use another host.'
    ),
  'platform-name': ({ name }: { name: string }) =>
    error(
      `"${name}" cannot be a name at a platform.`,
      'Use small letters, digits and hyphens, 39 at the most, such as  --name example-policies .'
    ),
  'platform-needs-name': ({ platform, what }: { platform: string; what: 'owner' | 'project' }) =>
    error(
      what === 'owner'
        ? `${platform} publishes repositories, and nothing says whose they are.`
        : `${platform} publishes to a project, and nothing says to which.`,
      what === 'owner'
        ? 'Name the user or the organisation that owns them:  --name example-org .'
        : 'Name the project by its id:  --name example-policies .'
    ),
  'platform-headers-missing': ({
    platform,
    headers,
    where
  }: {
    platform: string
    headers: readonly string[]
    where: string
  }) =>
    warning(
      `${platform} cannot send these headers ${where}: ${headers.join(', ')}.`,
      'The pages work without them, but nothing guards them then. Where that matters, use another host, or put a proxy that adds them in front.'
    ),
  'platform-without-languages': ({ platform }: { platform: string }) =>
    warning(
      `${platform} cannot choose a page by the language of the reader. The address of a tenant shows its main page, with links to all languages.`,
      'Leave  --languages  out, or use another host.'
    ),
  'platform-one-not-found': ({ platform, host }: { platform: string; host: string }) =>
    warning(
      `Several tenants are served at ${host}, and ${platform} has one page for wrong addresses at each host. It is that of the first tenant.`,
      'Give each tenant a host of its own, or use another host.'
    )
}
