/** What is printed below the options of publish. */
export const PUBLISH_HELP = `
Destinations:
  dir:/srv/policies           a folder of this machine, for a web server: it serves the release to
                              which /srv/policies/current leads
  s3://bucket/prefix          a bucket of any S3 service; AWS_ENDPOINT_URL_S3, AWS_REGION,
                              AWS_ACCESS_KEY_ID, AWS_PROFILE and so on say which, and with whose rights

Examples:
  policy-pages publish s3://policies/live --dry-run     what would change, and what it would cost
  policy-pages publish s3://policies/live               make dist/ live
  policy-pages rollback s3://policies/live              show the release before again
  policy-pages prune s3://policies/live --keep 10       remove what only older releases use

An interrupted publish leaves the live release as it was, and the next one goes on where it ended.
The key can also be given as text in POLICY_PAGES_SIGNING_KEY.

Exit code: 0 when the destination shows what is in dist/, 1 when the live release was left as it was.`

/** What is printed below the options of prune. */
export const PRUNE_HELP = `
Never removed: the live release, the release that edges show, and what was live or written within the
time of grace, such as 1d, 12h or 30m. Do not run it while an old state of a site is published again.

Exit code: 0 when it is done, 1 otherwise; what was not removed then, the next prune removes.`
