import { expect, test } from 'vitest'
import { readProject } from '../../src/policy/read-project.ts'
import { otherLanguage } from '../../src/text/language.ts'
import { sentencesIn } from '../../src/text/sentences.ts'
import { compareWithSource } from '../../src/translations/compare-with-source.ts'
import { findingsIn } from '../../src/translations/find-findings.ts'
import { allPartsOf } from '../../src/translations/written-text.ts'
import { projectFiles } from '../support/project-files.ts'

const project = readProject(projectFiles(), undefined, () => {})
const locales = [...project.texts.keys()]
const comparisons = compareWithSource(locales, project)

test.for(comparisons.map((comparison) => [comparison.locale, comparison] as const))(
  'in the texts in %s there is nothing to do',
  ([, comparison]) => {
    const found = findingsIn(comparison, locales)

    expect(found.map(({ file, line, code, key }) => `${file}:${line} ${code} ${key}`)).toEqual([])
  }
)

test('nearly every longer sentence of each language is found in a file of any other', () => {
  const sentences = comparisons.flatMap(({ locale, own }) =>
    [...own.values()]
      .flatMap(allPartsOf)
      .flatMap(({ text }) => sentencesIn(text.replace(/\{\w+\}/g, ' ')))
      .filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) >= 40)
      .map((text) => ({ locale, text }))
  )
  const planted = sentences.flatMap(({ locale, text }) =>
    locales.filter((file) => file !== locale).map((file) => ({ text, file }))
  )
  const found = planted.filter(({ text, file }) => otherLanguage(text, [], file) !== undefined)

  expect(planted.length).toBeGreaterThan(10_000)
  expect(found.length / planted.length).toBeGreaterThan(0.995)
})
