import { expect, test } from 'vitest'
import { wordsFor } from '../../src/diagnostics/problem.ts'
import { outputProblem } from '../../src/project/output-problem.ts'
import { codeOf, reasonOf } from '../../src/project/system-error.ts'

const errorOf = (code: unknown) => Object.assign(new Error('x'), { code })

test.for([
  ['ENOSPC', { code: 'output-full', reason: 'no space left' }],
  ['EDQUOT', { code: 'output-full', reason: 'the quota is used up' }],
  ['EFBIG', { code: 'output-full', reason: 'the file would become too large' }],
  ['ENOTDIR', { code: 'output-not-folder' }],
  ['EEXIST', { code: 'output-not-folder' }],
  ['EACCES', { code: 'output-not-writable', reason: 'no permission' }],
  ['EPERM', { code: 'output-not-writable', reason: 'no permission' }],
  ['EROFS', { code: 'output-read-only' }],
  ['EMFILE', { code: 'file-limit', reason: 'too many files are open' }],
  ['ENFILE', { code: 'file-limit', reason: 'too many files are open on the whole machine' }],
  ['EIO', { code: 'output-failed', reason: 'the disk reports an error' }],
  ['ESTALE', { code: 'output-failed', reason: 'the disk of another machine was disconnected' }],
  ['ENOPKG', { code: 'output-failed', reason: 'ENOPKG' }]
] as const)('the code %s means %o', ([code, problem]) => {
  expect(outputProblem(errorOf(code))).toEqual(problem)
})

test.for([new Error('x'), errorOf(5), 'ENOSPC', undefined])(
  'what is not an error of the operating system is a bug: %o',
  (error) => {
    expect([codeOf(error), outputProblem(error)]).toEqual([undefined, undefined])
    expect(() => reasonOf(error)).toThrow()
  }
)

test.for([
  ['EMFILE', 'ulimit -n'],
  ['ENOSPC', 'df -i'],
  ['EROFS', 'Mount the disk'],
  ['EACCES', 'Give your user the right']
] as const)('what to do about %s is said: %s', ([code, remedy]) => {
  const problem = outputProblem(errorOf(code))

  expect(problem === undefined ? '' : wordsFor(problem).remedy).toContain(remedy)
})
