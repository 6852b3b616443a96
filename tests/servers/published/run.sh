#!/usr/bin/env bash
# Runs the tests that need real servers: npm run test:servers -- [what vitest takes, such as a file].
# KILLS=100 kills so many publishers in each test of kills. Installs the servers where this is root on
# Debian; each test starts what it needs, on ports and in folders of its own.
set -euo pipefail
cd "$(dirname "$0")/../../.."

# What starts a service by itself when it is installed is kept from that.
packages=(
  ceph-mon ceph-osd radosgw ceph-common
  swift-proxy swift-account swift-container swift-object memcached
  nginx-light libnginx-mod-http-brotli-static
  caddy apache2 haproxy varnish openssl util-linux
)
missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    echo "These Debian packages are missing: ${missing[*]}" >&2
    echo "-> Install them, or run the tests as root on Debian 12." >&2
    exit 1
  fi
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${missing[@]}"
  if [ "$(head -c 20 "$policy")" = "$(printf '#!/bin/sh\nexit 101')" ]; then rm -f "$policy"; fi
  trap - EXIT
fi

# Whatever a test that was killed has left goes with this folder.
TMPDIR=$(mktemp --directory "${TMPDIR:-/tmp}/policy-pages-servers-XXXXXX")
export TMPDIR
# Apache reads as another user than the one that starts it.
chmod 755 "$TMPDIR"
trap 'rm -rf "$TMPDIR"' EXIT
npx vitest run --project servers "$@"
