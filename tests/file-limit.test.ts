import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsFor } from '../src/diagnostics/problem.ts'
import { fileLimitText } from '../src/file-limit.ts'
import { ROOT } from './support/project-files.ts'

const errorOf = (code: string, message = 'x') => Object.assign(new Error(message), { code })
const missing = (path: string) =>
  errorOf('ERR_MODULE_NOT_FOUND', `Cannot find package '${path}/index.js' imported from x`)

test.for(['EMFILE', 'ENFILE'])('%s is told in the words of the problem file-limit', (code) => {
  const { remedy } = wordsFor({ code: 'file-limit', reason: 'x' })

  expect(fileLimitText(errorOf(code))).toContain(`\n-> ${remedy}\n`)
})

test('a package that is there and cannot be found is a sign of the limit', () => {
  expect(fileLimitText(missing(join(ROOT, 'node_modules/diff')))).toContain('ulimit -n')
})

test.for([new Error('x'), errorOf('ENOENT'), missing('/nowhere/diff'), 'EMFILE', undefined])(
  'any other error is a bug: %o',
  (error) => {
    expect(fileLimitText(error)).toBeUndefined()
  }
)
