import { z } from 'zod'
import { MODELS, STATUSES } from './accessibility.ts'
import { CATEGORIES } from './cookie-kinds.ts'
import { Id } from './id.ts'

/** The introductions that the cookie policy can open with. */
export const INTROS = ['service', 'operation'] as const

/** How readers can change their choice: on a page, by a control of the site, in its banner, or not at all. */
export const CHOICES = ['page', 'control', 'banner', 'none'] as const

/** What a condition can ask a tenant for. */
const FACTS = [
  'cookies',
  'controller',
  'dissolved',
  'preferencesUrl',
  'authority',
  'rightsUrl',
  'privacyUrl',
  'accessibility',
  'audited',
  'auditor',
  'rate',
  'reviewed',
  'problems',
  'burdens',
  'exempt',
  'technologies',
  'testedWith',
  'tools',
  'testedPages'
] as const
export type Fact = (typeof FACTS)[number]

const cookieConditions = {
  multilingual: z
    .boolean()
    .optional()
    .meta({
      description:
        'true: only where the portal has several languages; false: only where it has one.',
      examples: [true]
    }),
  login: z
    .boolean()
    .optional()
    .meta({
      description: 'true: only where visitors can log in; false: only where they cannot.',
      examples: [true]
    }),
  service: Id.optional().meta({
    description: 'Only where the tenant uses this service of the catalog.',
    examples: ['matomo']
  }),
  withoutService: Id.optional().meta({
    description: 'Only where the tenant does not use this service of the catalog.',
    examples: ['matomo']
  }),
  uses: z
    .enum(CATEGORIES)
    .optional()
    .meta({
      description: 'Only where the tenant has a cookie of this category.',
      examples: ['statistics']
    }),
  without: z
    .enum(CATEGORIES)
    .optional()
    .meta({
      description: 'Only where the tenant has no cookie of this category.',
      examples: ['statistics']
    })
}

/** When a cookie is used: all of it must be true of the tenant. */
export const CookieWhen = z.strictObject(cookieConditions)
export type CookieWhen = z.output<typeof CookieWhen>

/** When a section or a policy is shown: all of it must be true of the tenant. */
export const When = z.strictObject({
  ...cookieConditions,
  intro: z
    .enum(INTROS)
    .optional()
    .meta({
      description: 'Only where the tenant opens its policy with this introduction.',
      examples: ['service']
    }),
  has: z
    .enum(FACTS)
    .optional()
    .meta({
      description: 'Only where the tenant or its profile says this.',
      examples: ['controller']
    }),
  lacks: z
    .enum(FACTS)
    .optional()
    .meta({
      description: 'Only where neither the tenant nor its profile says this.',
      examples: ['controller']
    }),
  choice: z
    .enum(CHOICES)
    .optional()
    .meta({
      description:
        'Only where readers change their choice in this way: on a page (page), by a named link or button (control), in the cookie settings of the site (banner), or where there is no choice (none).',
      examples: ['page']
    }),
  model: z
    .enum(MODELS)
    .optional()
    .meta({
      description: 'Only where the accessibility statement follows this model.',
      examples: ['eu']
    }),
  status: z
    .enum(STATUSES)
    .optional()
    .meta({
      description: 'Only where the accessibility statement has this status.',
      examples: ['partial']
    })
})
export type When = z.output<typeof When>
