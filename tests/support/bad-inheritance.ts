import type { BadInput } from './bad-inputs.ts'
import { serviceFiles } from './service-files.ts'
import { contentText, type Files } from './site-from.ts'
import { tenantWith } from './tenant-with.ts'

const TENANT_FILE = 'tenants/acme.yaml'
const BASE = 'tenants/profiles/base.yaml'

const tenant = (...lines: string[]): Files => ({ [TENANT_FILE]: tenantWith(...lines) })

/** The facts of a complete accessibility statement with these in their place. */
function accessibility(changes: Readonly<Record<string, unknown>>): string {
  const facts = {
    model: 'eu',
    status: 'none',
    standard: 'EN 301 549 V3.2.1',
    prepared: '2026-01-31',
    email: 'access@acme.example.org',
    enforcement: { name: 'Ombudsman', url: 'https://ombudsman.example.org' },
    ...changes
  }
  return `accessibility: ${JSON.stringify(facts)}`
}

const STATISTICS = serviceFiles(
  'stat',
  { _st: { duration: { parameter: 'lifetime' } } },
  { parameters: { lifetime: { default: 'P13M', min: 'P1D', max: 'P13M' } } }
)

/** Mistakes in what is inherited, in what the catalog offers, and in an accessibility statement. */
export const BAD_INHERITANCE: readonly BadInput[] = [
  {
    name: 'a profile that is reached by two ways',
    files: {
      ...tenant('extends: [left, right]'),
      [BASE]: 'intro: service\n',
      'tenants/profiles/left.yaml': 'extends: base\n',
      'tenants/profiles/right.yaml': 'extends: base\n'
    },
    problems: [`${TENANT_FILE}:7:17 profile-diamond`]
  },
  {
    name: 'a service that the catalog does not have',
    files: tenant('services: [beemer]'),
    problems: [`${TENANT_FILE}:7:12 unknown-service`]
  },
  {
    name: 'a parameter that the service does not have',
    files: { ...STATISTICS, ...tenant('parameters: { stat: { lifetme: P1M } }') },
    problems: [`${TENANT_FILE}:7:23 unknown-parameter`]
  },
  {
    name: 'a cookie with a parameter that its service does not have',
    files: serviceFiles('stat', { _st: { duration: { parameter: 'lifetime' } } }),
    problems: ['content/catalog/stat.yaml:24:22 unknown-parameter']
  },
  {
    name: 'a replacement that the service does not have',
    files: serviceFiles('stat', {
      _st: { deprecated: { since: '2023-07-01', replacedBy: '_su' } }
    }),
    problems: ['content/catalog/stat.yaml:26:23 unknown-replacement']
  },
  {
    name: 'a replacement for a service that the catalog does not have',
    files: serviceFiles(
      'stat',
      { _st: {} },
      { deprecated: { since: '2023-07-01', replacedBy: 'stat-2' } }
    ),
    problems: ['content/catalog/stat.yaml:39:19 unknown-service']
  },
  {
    name: 'a range whose ends are exchanged',
    files: serviceFiles(
      'stat',
      { _st: { duration: { parameter: 'lifetime' } } },
      { parameters: { lifetime: { default: 'P6M', min: 'P1Y', max: 'P1M' } } }
    ),
    problems: ['content/catalog/stat.yaml:21:14 range-reversed']
  },
  {
    name: 'a parameter that the service cannot set',
    files: { ...STATISTICS, ...tenant('parameters: { stat: { lifetime: P14M } }') },
    problems: [`${TENANT_FILE}:7:33 parameter-out-of-range`]
  },
  {
    name: 'a service that is no longer offered',
    files: {
      ...serviceFiles(
        'stat',
        { _st: {} },
        { deprecated: { since: '2023-07-01', replacedBy: 'beamer' } }
      ),
      ...tenant('services: [stat]')
    },
    problems: [`${TENANT_FILE}:7:12 deprecated-service`]
  },
  {
    name: 'a cookie that its service no longer sets',
    files: {
      ...serviceFiles('stat', {
        _st: {},
        _old: { deprecated: { since: '2023-07-01', replacedBy: '_st' } }
      }),
      ...tenant('cookies: [_old]')
    },
    problems: [`${TENANT_FILE}:6:11 deprecated-cookie`]
  },
  {
    name: 'a fact that no source confirmed',
    files: {
      ...serviceFiles('stat', { _st: { duration: undefined, unconfirmed: ['duration'] } }),
      ...tenant('cookies: [_st]')
    },
    problems: [`${TENANT_FILE}:6:11 fact-unconfirmed`]
  },
  {
    name: 'a cookie whose condition is not true',
    files: tenant('cookies: [sessionid, django_language]'),
    problems: [`${TENANT_FILE}:6:22 cookie-not-shown`]
  },
  {
    name: 'a change of a cookie that was taken away',
    files: {
      ...tenant('extends: above', 'cookies: [{ use: csrftoken, duration: P1D }]'),
      'tenants/profiles/above.yaml': 'extends: base\nremove: [csrftoken]\n',
      [BASE]: 'cookies: [sessionid, csrftoken]\n'
    },
    problems: [`${TENANT_FILE}:7:18 changes-removed-cookie`]
  },
  {
    name: 'a setting that says what is inherited',
    files: { ...tenant('extends: base', 'intro: service'), [BASE]: 'intro: service\n' },
    problems: [`${TENANT_FILE}:8:1 override-without-effect`]
  },
  {
    name: 'a section to leave out without its policy',
    files: tenant('omit: [browser-settings]'),
    problems: [`${TENANT_FILE}:7:8 bad-section-reference`]
  },
  {
    name: 'a French public body without an accessibility statement',
    files: tenant('publicBody: FR'),
    problems: [`${TENANT_FILE}:7:1 accessibility-missing`]
  },
  {
    name: 'an accessibility statement that says too little',
    files: tenant(accessibility({ standard: undefined })),
    problems: [`${TENANT_FILE}:7:1 accessibility-incomplete`]
  },
  {
    name: 'an accessibility statement without a way to report a barrier',
    files: tenant(accessibility({ email: undefined })),
    problems: [`${TENANT_FILE}:7:1 accessibility-incomplete`]
  },
  {
    name: 'an accessibility statement of full conformity with a problem',
    files: tenant(accessibility({ status: 'full', problems: [{ en: 'The map.' }] })),
    problems: [`${TENANT_FILE}:7:39 accessibility-contradiction`]
  },
  {
    name: 'a French public body with the model of the EU',
    files: tenant('publicBody: FR', accessibility({ status: 'none' })),
    problems: [`${TENANT_FILE}:8:25 accessibility-model`]
  },
  {
    name: 'a rate that contradicts the status in the French model',
    files: tenant(
      accessibility({
        model: 'fr',
        status: 'partial',
        rate: 20,
        audited: '2026-01-10',
        problems: [{ en: 'The map.' }]
      })
    ),
    problems: [`${TENANT_FILE}:7:218 accessibility-rate`]
  },
  {
    name: 'a review before the statement was prepared, and an audit after it',
    files: tenant(
      accessibility({
        reviewed: '2026-01-01',
        audited: '2026-02-01',
        problems: [{ en: 'The map.' }]
      })
    ),
    problems: [
      `${TENANT_FILE}:7:219 accessibility-dates`,
      `${TENANT_FILE}:7:242 accessibility-dates`
    ]
  },
  {
    name: 'a condition with a service that does not exist',
    files: tenant('cookies: [{ use: sessionid, when: { withoutService: beamr } }]'),
    problems: [`${TENANT_FILE}:6:53 unknown-service`]
  },
  {
    name: 'a section for a service that does not exist',
    files: {
      'content/policies/cookies.yaml': contentText('content/policies/cookies.yaml').replace(
        '  - id: browser-settings\n',
        '  - id: browser-settings\n    when: { withoutService: beamr }\n'
      )
    },
    problems: ['content/policies/cookies.yaml:38:29 unknown-service']
  },
  {
    name: 'a rate of conformity without an audit',
    files: tenant(accessibility({ rate: 82 })),
    problems: [`${TENANT_FILE}:7:208 accessibility-unfounded`]
  },
  {
    name: 'a rate of more than all criteria',
    files: tenant(accessibility({ audited: '2026-01-01', rate: 120 })),
    problems: [`${TENANT_FILE}:7:238 number-out-of-range`]
  },
  {
    name: 'a partial conformity without a problem',
    files: tenant(accessibility({ status: 'partial' })),
    problems: [`${TENANT_FILE}:7:39 accessibility-without-problems`]
  }
]
