import { error, warning } from '../words.ts'

/** Problems of the facts of an accessibility statement. */
export const accessibilityProblems = {
  'accessibility-missing': () =>
    error(
      'A French public body has to publish an accessibility statement (loi 2005-102, article 47), and there are no facts for one.',
      'Add "accessibility:" with model, status, standard, prepared, enforcement, and email or url.'
    ),
  'accessibility-incomplete': ({ key, example }: { key: string; example: string }) =>
    error(
      `The accessibility statement does not say "${key}".`,
      `Add under "accessibility:" a line such as:  ${key}: ${example}`
    ),
  'accessibility-contradiction': () =>
    error(
      'The statement says that the site conforms fully, and names what is not accessible.',
      'Write  status: partial , or take "problems" and "burdens" out.'
    ),
  'accessibility-model': () =>
    error(
      'A French public body declares its accessibility in the French model, not in that of the EU.',
      'Write  model: fr .'
    ),
  'accessibility-rate': ({
    rate,
    status,
    means
  }: {
    rate: number
    status: string
    means: string
  }) =>
    error(
      `The statement says "${status}", but a rate of ${rate} per cent means "${means}" in the French model.`,
      `Write  status: ${means} , or correct the rate.`
    ),
  'accessibility-dates': ({
    key,
    date,
    other,
    than,
    isEarlier
  }: {
    key: string
    date: string
    other: string
    than: string
    isEarlier: boolean
  }) =>
    error(
      `"${key}" is ${date}, which is ${isEarlier ? 'before' : 'after'} "${other}", ${than}.`,
      'Correct one of the two days.'
    ),
  'accessibility-unfounded': ({ key }: { key: string }) =>
    error(
      `The statement says "${key}", but no audit is named that could show it.`,
      `Add  audited: 2026-03-01  with the day of the result, or ${key === 'status' ? 'write  status: none .' : 'take the line out.'}`
    ),
  'accessibility-without-problems': () =>
    warning(
      'The statement says that the site does not conform fully, but not what is not accessible.',
      'Add "problems:" with one sentence for each, as soon as an audit has found them.'
    )
}
