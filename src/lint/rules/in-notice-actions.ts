import type { Rule } from '../rule.ts'
import { indianRules } from '../sources/national-law.ts'

/** What a notice in India links to, from May 2027. */
export const inNoticeActions: Rule<{ readonly key: string; readonly what: string }> = {
  id: 'in-notice-actions',
  title: 'A notice in India links to where consent is withdrawn and rights are used.',
  severity: 'error',
  jurisdictions: ['in'],
  binding: 'law',
  sources: [indianRules('rule 3')],
  why: 'Withdrawing must be as easy as consenting, and the notice itself has to lead there.',
  checks: {
    tenant: ({ setting, linted, beside }, report) => {
      if (setting('rightsUrl') === undefined)
        report(beside('controller', 'jurisdictions'), {
          key: 'rightsUrl',
          what: 'use their rights'
        })
      const isAsked = linted.some(({ needsConsent }) => needsConsent)
      if (isAsked && setting('preferencesUrl') === undefined)
        report(beside('controller', 'jurisdictions'), {
          key: 'preferencesUrl',
          what: 'withdraw consent'
        })
    }
  },
  words: ({ key, what }) => ({
    message: `The page has no link to where readers ${what}.`,
    remedy: `Add "${key}:" with the address of that page.`
  })
}
