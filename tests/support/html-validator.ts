import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: [
      'html-validate:recommended',
      'html-validate:standard',
      'html-validate:document',
      'html-validate:a11y'
    ],
    rules: {
      // Pages work at any address, and from a disk.
      'allowed-links': ['error', { allowAbsolute: false }],
      'class-pattern': ['error', { pattern: 'kebabcase' }],
      'heading-level': ['error', { allowMultipleH1: false, sectioningRoots: [] }],
      // Some languages need more words than others for the name of a policy.
      'long-title': ['error', { maxlength: 90 }],
      'no-dup-id': 'error',
      'no-inline-style': 'error',
      'no-missing-references': 'error',
      'no-style-tag': 'error',
      'no-trailing-whitespace': 'error',
      'no-unknown-elements': 'error',
      'prefer-tbody': 'error',
      // What comes from the page's own host is no safer with a fingerprint in the same page.
      'require-sri': ['error', { target: 'crossorigin' }],
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
