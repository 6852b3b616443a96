/** What is printed below the options of verify. */
export const VERIFY_HELP = `
Fetched for each tenant: every file of its listing, the assets that its pages name, an address at
which there is no page, and the address without TLS, which must lead to https. Compared: status,
content, type, every header. An older release that a site still shows is named by its number.

Addresses at which no public site can be are refused when a connection is made, and redirects are
reported, never followed.

Examples:
  policy-pages verify s3://policies/prod                            everything
  policy-pages verify s3://policies/prod --sample 100               a hundred tenants
  policy-pages verify s3://policies/prod --public-key release-key.pub.pem
  policy-pages verify dir:/srv/policies --connect 203.0.113.7:443   a server before its DNS
  policy-pages verify dir:/srv/policies --connect 127.0.0.1:8443 --ca ca.pem --allow-private

Exit code: 0 when all is as it was published, 1 otherwise. A cookie that something before the pages
sets is a warning, and does not count.`
