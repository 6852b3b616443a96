/** Why a cookie is set; the page has one table for each, in this order. */
export const CATEGORIES = ['necessary', 'preferences', 'statistics', 'marketing'] as const
export type Category = (typeof CATEGORIES)[number]

/** What is stored, and where. */
export const STORAGES = [
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'pixel'
] as const
export type Storage = (typeof STORAGES)[number]

/** Who can read it: the site itself, or somebody else. */
export const PARTIES = ['first', 'third'] as const
