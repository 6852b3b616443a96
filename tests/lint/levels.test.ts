import { expect, test } from 'vitest'
import { checkedFrom, foundBy, tenant } from '../support/found-by.ts'

const RULE = 'complaint-authority-link'
const found = (lint: string, how = {}) =>
  checkedFrom(tenant('jurisdictions: [fr]', `lint: { ${lint} }`), how)
    .filter(({ code }) => code === RULE || code.startsWith('waiver') || code === 'unknown-rule')
    .map(({ code, severity, message }) => (code === RULE ? severity : `${severity}: ${message}`))

test('a tenant sets what a rule counts as, with a reason', () => {
  const levels = ['error', 'warning', 'advice', 'off']

  expect(levels.map((level) => found(`${RULE}: { level: ${level}, reason: R }`))).toEqual([
    ['error'],
    ['warning'],
    ['advice'],
    []
  ])
})

test('a reason is needed', () => {
  expect(checkedFrom(tenant(`lint: { ${RULE}: { level: off } }`)).map(({ code }) => code)).toEqual([
    'missing-key'
  ])
})

test('after its last day it counts no more, and is an error itself', () => {
  const lint = `${RULE}: { level: off, reason: R, until: 2026-11-25 }`

  expect(found(lint, { date: '2026-11-25' })).toEqual([])
  expect(found(lint, { date: '2026-11-26' })).toEqual([
    'error',
    `error: What is said here about the rule "${RULE}" holds only until 2026-11-25, which is over.`
  ])
})

test('a rule that does not exist is an error that names the nearest', () => {
  const [unknown] = checkedFrom(
    tenant('lint: { dpo-contact-requird: { level: off, reason: R } }')
  ).filter(({ code }) => code === 'unknown-rule')

  expect(unknown?.remedy).toBe('Did you mean "dpo-contact-required"?')
})

test('a level that changes nothing is a warning', () => {
  expect(found('dpo-contact-required: { level: off, reason: R }')).toEqual([
    'error',
    'warning: The rule "dpo-contact-required" finds nothing that this could change.'
  ])
})

test('a rule about pages cannot be said to find nothing where no pages are read', () => {
  expect(found('html-valid: { level: off, reason: R }')).toEqual(['error'])
})

test('a profile sets levels for its tenants, rule by rule, and a tenant sets its own', () => {
  const files = {
    ...tenant(
      'extends: base',
      'jurisdictions: [fr]',
      `lint: { ${RULE}: { level: error, reason: R } }`
    ),
    'tenants/profiles/base.yaml': `lint: { ${RULE}: { level: off, reason: R }, rights-page-required: { level: off, reason: R } }\n`
  }

  expect([foundBy(RULE, files).length, foundBy('rights-page-required', files)]).toEqual([1, []])
})

test('of tenants that count one finding differently, the most severe word holds', () => {
  const profile = 'authority: { name: A, url: https://a.org/ }\njurisdictions: [fr]\n'
  const files = {
    ...tenant('extends: base', `lint: { ${RULE}: { level: advice, reason: R } }`),
    'tenants/beta.yaml': tenant('extends: base', 'url: https://beta.example.org')[
      'tenants/acme.yaml'
    ],
    'tenants/profiles/base.yaml': profile
  }

  expect(foundBy(RULE, files)).toEqual(['warning at authority: { name: A, url: https://a.org/ }'])
})
