import { expect, test } from 'vitest'
import { hedgeIn } from '../../../src/lint/readability/hedges.ts'
import { measuresOf } from '../../../src/lint/readability/measures.ts'
import { lengthOf } from '../../../src/lint/readability/prose.ts'
import { readingOf } from '../../../src/lint/readability/reading.ts'
import { readProject } from '../../../src/policy/read-project.ts'
import { projectFiles } from '../../support/project-files.ts'

const project = readProject(projectFiles(), undefined, () => {})
const locales = [...project.texts.keys()]

test.for(locales)('the shared sections in %s are easy to read', (locale) => {
  const readings = [...project.policies].flatMap(([id, policy]) =>
    policy === undefined ? [] : [readingOf(project.contentFor(locale))(policy)(id)]
  )
  const long = readings.flatMap((reading) => reading.long.map(({ sentence }) => sentence.text))
  const hard = readings.flatMap((reading) =>
    reading.hard.map(({ formula, ease }) => [formula.name, ease])
  )

  expect({ policies: readings.length, long, hard }).toEqual({ policies: 2, long: [], hard: [] })
})

test.for(locales)('the purposes of the catalog in %s do not hedge, and are short', (locale) => {
  const purposes = [...(project.texts.get(locale)?.words ?? [])].filter(([key]) =>
    key.endsWith('/purpose')
  )
  const wrong = purposes.filter(
    ([, text]) =>
      hedgeIn(text, locale) !== undefined || lengthOf(text, locale) > measuresOf(locale).longest
  )

  expect([purposes.length > 20, wrong]).toEqual([true, []])
})
