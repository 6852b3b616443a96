import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'heading-level': ['error', { allowMultipleH1: false, sectioningRoots: [] }],
      // Some languages need more words than others for the name of a policy.
      'long-title': ['error', { maxlength: 90 }],
      'no-dup-id': 'error',
      'no-inline-style': 'error',
      'no-missing-references': 'error',
      'no-style-tag': 'error',
      'no-trailing-whitespace': 'error',
      'prefer-tbody': 'error',
      'wcag/h63': ['error', { strict: true }]
    }
  })
)

/** What html-validate finds in a page: "line rule: message". */
export async function htmlFindings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)
  )
}
