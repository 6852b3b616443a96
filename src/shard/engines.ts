/** How a program that runs many jobs tells each of them which one it is. */
export interface Engine {
  readonly title: string
  /** The variable with the number of this job. */
  readonly index: string
  /** The variable with the number of jobs, where there is one that can be trusted. */
  readonly count?: string
  /** The number of the first job. */
  readonly first: 0 | 1
  /** The variable with the smallest number, where the jobs can be numbered from anything. */
  readonly smallest?: string
  /** Whether jobs that are not part of an array have the variables too, with a count of 1. */
  readonly isAlwaysSet?: true
}

/** The number of shards, for all engines that do not say it. */
export const SHARD_COUNT = 'SHARD_COUNT'

/**
 * What is looked for by `--shard auto`.
 *
 * Slurm's SLURM_ARRAY_TASK_COUNT is not in it: it counts what was submitted, so it is 1 when one lost
 * task of eight is submitted again.
 */
export const ENGINES: readonly Engine[] = [
  { title: 'your own', index: 'SHARD_INDEX', count: SHARD_COUNT, first: 1 },
  {
    title: 'Slurm',
    index: 'SLURM_ARRAY_TASK_ID',
    first: 1,
    smallest: 'SLURM_ARRAY_TASK_MIN'
  },
  {
    title: 'GitLab CI/CD',
    index: 'CI_NODE_INDEX',
    count: 'CI_NODE_TOTAL',
    first: 1,
    isAlwaysSet: true
  },
  { title: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', first: 0 },
  {
    title: 'AWS Batch',
    index: 'AWS_BATCH_JOB_ARRAY_INDEX',
    count: 'AWS_BATCH_JOB_ARRAY_SIZE',
    first: 0
  },
  {
    title: 'CircleCI',
    index: 'CIRCLE_NODE_INDEX',
    count: 'CIRCLE_NODE_TOTAL',
    first: 0,
    isAlwaysSet: true
  },
  {
    title: 'Buildkite',
    index: 'BUILDKITE_PARALLEL_JOB',
    count: 'BUILDKITE_PARALLEL_JOB_COUNT',
    first: 0
  }
]
