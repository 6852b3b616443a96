/** Placeholders whose value is a web address: they can be the target of a link. */
export const LINK_PLACEHOLDERS = [
  'url',
  'preferencesUrl',
  'authorityUrl',
  'rightsUrl',
  'privacyUrl',
  'successorUrl',
  'dissolvedSource',
  'enforcementUrl'
] as const

/** The placeholders that a section can use. */
export const PLACEHOLDERS = [
  'name',
  'host',
  'platform',
  'controller',
  'dissolvedBody',
  'dissolvedOn',
  'successor',
  'standard',
  'preparedOn',
  'reviewedOn',
  'auditedOn',
  'auditor',
  'rate',
  'enforcementName',
  'preferencesControl',
  'authority',
  ...LINK_PLACEHOLDERS
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
