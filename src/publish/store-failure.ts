import { type Problem, wordsFor } from '../diagnostics/problem.ts'

/**
 * Ends what is being done at a destination. It carries a problem and nothing else: an error of a
 * library could hold a request with its credentials, and is therefore no `cause`.
 */
export class StoreFailure extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(wordsFor(problem).message)
    this.name = 'StoreFailure'
    this.problem = problem
  }
}
