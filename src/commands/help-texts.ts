/** What the program is. */
export const ABOUT = `Publishes the policy pages of many tenants: reads tenants/ and content/, writes dist/.
Run it in the project's folder.`

/** What is printed below the list of commands. */
export const EXAMPLES = `
Examples:
  policy-pages build                     check everything, then write dist/
  policy-pages build --tenant public     write the pages of one tenant
  policy-pages build --shard 3/8         build the third of eight parts, for other machines
  policy-pages merge out/*               put all parts together in dist/
  policy-pages check --format github     annotate a pull request
  policy-pages check --fix               mend what is only spelled otherwise
  policy-pages rules                     list what check looks for
  policy-pages explain public            say where everything of a tenant is set
  policy-pages override accept           record the shared texts that tenants replace
  policy-pages translations fr           list what is missing or outdated in French
  policy-pages dev                       serve the pages and reload on every edit
  policy-pages publish dir:/srv/policies  make dist/ live in a folder that a web server serves
  policy-pages hosts nginx dir:/srv/policies --out nginx    write the configuration for it
  policy-pages rollback s3://policies    show the release before the last one again

Exit code: 0 without an error, 1 with one; then dist/ was left as it was. Warnings do not count.`

/** What is printed below the options of merge. */
export const MERGE_HELP = `
Refused, each with its reason: a shard that is missing or there twice, shards of another count or
made from other files than the project has now, and files that are not as they were built.

Exit code: 0 when dist/ is as one build of everything would have written it, 1 when it was left as it
was.`

/** What is printed below the options of check. */
export const CHECK_HELP = `
Formats: text for a person; json for programs; github for the lines of a pull request; sarif for
code scanning; junit for test results; html for a page that opens in a browser without a server.

Mended by --fix, and nothing else: durations such as "13 months", days, languages, countries, keys
and choices that are only spelled otherwise, entries that stand in a list a second time, and lines
that repeat what is inherited. Comments and layout stay. What a policy states is never changed.

Examples:
  policy-pages check --format html --output report.html    a page on all tenants
  policy-pages check --format junit --output report.xml    test results
  policy-pages check --rule duration-required              what one rule finds
  policy-pages check --date 2027-06-01                     what the law of that day asks for
  policy-pages check --tenant public --fix                 mend one tenant, then check it
  policy-pages check --max-warnings 0                      fail on a warning too

Exit code: 0 without an error, 1 with one, with more warnings than --max-warnings allows, or when a
file cannot be written.`

/** What is printed below the options of explain. */
export const EXPLAIN_HELP = `
Examples:
  policy-pages explain public                               everything, one line each
  policy-pages explain public columns                       a setting
  policy-pages explain public controller.email              a key of a setting
  policy-pages explain public parameters.matomo.visitor-lifetime
  policy-pages explain public csrftoken                     a cookie with all its fields
  policy-pages explain public csrftoken.duration            one field
  policy-pages explain public opendatasoft/sessionid.purpose
  policy-pages explain public '_BEAMER*'                    in quotation marks: the shell reads * itself
  policy-pages explain public cookies/browser-settings      a section: the file of its text

Exit code: 0 when the answer is printed, 1 when the tenant or the name does not exist, or the
tenant's file cannot be used.`

/** What is printed below the commands of translations. */
export const TRANSLATIONS_HELP = `
Examples:
  policy-pages translations                  look at all languages of content/
  policy-pages translations fr es            look at French and Spanish
  policy-pages translations accept fr        record that French was compared with its source

Looked for: texts that are missing, that are older than their source or were never compared with
it, that are still the same as it, that have other placeholders, paragraphs or fewer sentences,
and sentences and units of time that are in another language.

Exit code: 0 when nothing was found, 1 otherwise. A page shows the source instead of a text that is
missing or has fewer paragraphs or sentences.`

/** What is printed below the options of hosts. */
export const HOSTS_HELP = `
Servers: nginx, caddy, apache, haproxy, varnish.
Platforms: cloudflare, netlify, firebase, vercel, github-pages, cloudfront.

Without a certificate, the front serves http behind something that speaks https and says so with
X-Forwarded-Proto; who came without https is led to it.

Examples:
  policy-pages hosts nginx dir:/srv/policies --out /etc/policy-pages
  policy-pages hosts caddy dir:/srv/policies --out caddy --certificate /etc/tls/all.pem --certificate-key /etc/tls/all.key
  policy-pages hosts cloudflare --out cloudflare

Exit code: 0 when the configuration was written, 1 when nothing was.`
