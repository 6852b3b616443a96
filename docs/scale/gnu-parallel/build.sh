#!/usr/bin/env bash
# Builds the pages in shards with GNU parallel, then merges them. Run it in the project's folder:
#
#   docs/scale/gnu-parallel/build.sh            8 shards, as many at once as there are processors
#   docs/scale/gnu-parallel/build.sh 32         32 shards
#   docs/scale/gnu-parallel/build.sh 32 again   only those that failed or were not reached last time
#
# On several machines that see the folder on the same disk, name them in PARALLEL:
#
#   PARALLEL='--sshlogin 4/one,4/two --workdir .' docs/scale/gnu-parallel/build.sh 32
#
set -euo pipefail
count="${1:-8}"
log="shards-of-$count.log"

# The log says which shards are done. A new build starts a new one, since what was done before was
# built from older files.
resume=()
if [ "${2:-}" = again ]; then resume=(--resume-failed); else rm -f "$log"; fi

parallel "${resume[@]}" --joblog "$log" --halt never \
  node build/cli.js build --quiet --shard {}/"$count" --out out --jobs 1 ::: $(seq "$count")
node build/cli.js merge out/*-of-"$count"
