#!/usr/bin/env bash
# Builds the pages in shards with an array job of AWS Batch, and merges them in a second job.
#
#   submit.sh QUEUE             8 shards, then the merge
#   submit.sh QUEUE 32          32 shards, then the merge
#   submit.sh QUEUE 32 3        the third of 32 alone, then the merge
#
# An array of AWS Batch has 2 to 10,000 jobs. Each is told which one it is and how many there are:
# AWS_BATCH_JOB_ARRAY_INDEX, from 0, and AWS_BATCH_JOB_ARRAY_SIZE. Each is tried three times. The merge
# depends on the array as a whole: it starts when every job of it has succeeded, and fails with it.
set -euo pipefail
queue="${1:?Name the queue.}"
count="${2:-8}"
lost="${3:-}"
submit() {
  aws batch submit-job --job-queue "$queue" --job-definition policy-pages \
    --query jobId --output text "$@"
}

if [ -n "$lost" ]; then
  job=$(submit --job-name "policy-shard-$lost" --parameters "shard=$lost/$count")
else
  job=$(submit --job-name policy-shards --array-properties "size=$count")
fi

# The finished pages are in the folder "dist" of the file system: /project/dist is a link to it.
submit --job-name policy-merge --depends-on "jobId=$job" --container-overrides \
  '{"command": ["sh", "-c", "mkdir -p /shards/dist && ln -sfn /shards/dist dist && node build/cli.js merge /shards/out/*"]}'
