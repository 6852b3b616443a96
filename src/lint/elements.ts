import type { Element } from './element.ts'
import {
  access,
  basis,
  inEveryLanguage,
  isSaid,
  ofCookies,
  officer,
  ofPersonalData,
  purpose,
  section,
  stay,
  thirdParty,
  transfer,
  wayBack
} from './element-facts.ts'
import {
  adequacy,
  edpbScope,
  ePrivacy,
  gdpr6,
  gdpr7,
  gdpr12,
  gdpr13,
  gdpr37,
  planet49,
  transparencyGuidelines
} from './sources/european-law.ts'
import {
  aepdGuide,
  californianRules,
  cnilRecommendation,
  indianRules,
  lgpd,
  quebec
} from './sources/national-law.ts'

/** What a cookie policy has to state, in the order in which European law asks for it. */
export const ELEMENTS: readonly Element[] = [
  {
    id: 'E1',
    title: 'Who is answerable for the site, and how to reach them',
    jurisdictions: ['eu', 'gb', 'br', 'ca-qc', 'mx'],
    sources: [gdpr13('Article 13(1)(a)'), cnilRecommendation('Article 2', 'secondary')],
    rules: ['controller-identity-required', 'controller-is-current-body'],
    said: ({ controller }) => isSaid(controller)
  },
  {
    id: 'E2',
    title: 'How to reach the data protection officer',
    jurisdictions: ['eu', 'gb'],
    sources: [gdpr13('Article 13(1)(b)'), gdpr37('Article 37(1)(a)')],
    rules: ['dpo-contact-required'],
    said: officer
  },
  {
    id: 'E3',
    title: 'The purpose of each cookie',
    jurisdictions: 'all',
    sources: [ePrivacy('Article 5(3)'), gdpr13('Article 13(1)(c)')],
    rules: ['purpose-required', 'purpose-specific'],
    said: (tenant) => ofCookies(tenant, purpose)
  },
  {
    id: 'E4',
    title: 'The legal ground of processing personal data',
    jurisdictions: ['eu', 'gb'],
    sources: [gdpr13('Article 13(1)(c)'), gdpr6('Article 6(1)')],
    rules: ['legal-basis-stated', 'public-body-no-legitimate-interest'],
    said: (tenant) => ofCookies(tenant, ofPersonalData('legalBasis'))
  },
  {
    id: 'E5',
    title: 'Consent, or the exemption on which a cookie rests',
    jurisdictions: ['eu', 'gb'],
    sources: [ePrivacy('Article 5(3)')],
    rules: ['consent-basis-valid', 'category-basis-consistent'],
    said: (tenant) => ofCookies(tenant, basis)
  },
  {
    id: 'E6',
    title: 'How long each cookie stays',
    jurisdictions: ['eu', 'br'],
    sources: [planet49('paragraphs 75 to 81'), cnilRecommendation('Article 5')],
    rules: ['duration-required'],
    said: (tenant) => ofCookies(tenant, stay)
  },
  {
    id: 'E7',
    title: 'Whether third parties have access',
    jurisdictions: ['eu', 'br', 'ca-qc'],
    sources: [planet49('paragraph 81')],
    rules: ['third-party-access-stated'],
    said: (tenant) => ofCookies(tenant, access)
  },
  {
    id: 'E8',
    title: 'The third parties themselves',
    jurisdictions: ['eu', 'gb', 'br'],
    sources: [gdpr13('Article 13(1)(e)'), cnilRecommendation('Article 2', 'secondary')],
    rules: ['provider-identity-required', 'party-matches-domain'],
    said: (tenant) => ofCookies(tenant, thirdParty)
  },
  {
    id: 'E9',
    title: 'How to accept and refuse, and what refusing leads to',
    jurisdictions: ['fr', 'es'],
    sources: [aepdGuide('section 3.1.1'), cnilRecommendation('Article 2', 'secondary')],
    rules: [],
    said: (tenant) => section(tenant, 'browser-settings')
  },
  {
    id: 'E10',
    title: 'How to take consent back',
    jurisdictions: ['eu', 'gb', 'br', 'ca-qc'],
    sources: [gdpr7('Article 7(3)'), gdpr13('Article 13(2)(c)', 'secondary')],
    rules: ['withdrawal-route-required'],
    said: wayBack
  },
  {
    id: 'E11',
    title: 'How long the collected data is kept',
    jurisdictions: ['eu', 'gb', 'br', 'us-ca'],
    sources: [gdpr13('Article 13(2)(a)'), lgpd('artigo 9º, II')],
    rules: ['retention-required'],
    said: (tenant) => ofCookies(tenant, ofPersonalData('retention'))
  },
  {
    id: 'E12',
    title: 'Transfers to other countries, and what protects data there',
    jurisdictions: ['eu'],
    sources: [gdpr13('Article 13(1)(f)'), adequacy('list of countries')],
    rules: ['transfer-safeguard-required'],
    said: (tenant) => ofCookies(tenant, transfer(tenant.context.date))
  },
  {
    id: 'E13',
    title: 'The rights of readers, and where to use them',
    jurisdictions: ['eu', 'gb', 'br', 'mx', 'ca-qc'],
    sources: [gdpr13('Article 13(2)(b)'), quebec('section 8, first paragraph, (3)')],
    rules: ['rights-page-required'],
    said: ({ setting }) => isSaid(setting('rightsUrl') ?? setting('privacyUrl'))
  },
  {
    id: 'E14',
    title: 'The authority with which to complain',
    jurisdictions: ['eu', 'gb', 'in'],
    sources: [gdpr13('Article 13(2)(d)', 'secondary'), indianRules('rule 3')],
    rules: ['complaint-authority-link'],
    said: ({ setting }) => isSaid(setting('authority'))
  },
  {
    id: 'E15',
    title: 'Automated decisions and profiling',
    jurisdictions: ['eu', 'gb'],
    sources: [gdpr13('Article 13(2)(f)', 'memory'), aepdGuide('section 3.1.1')],
    rules: [],
    said: () => 'unknown'
  },
  {
    id: 'E16',
    title: 'What cookies are, and which kinds there are',
    jurisdictions: ['es'],
    sources: [aepdGuide('section 3.1.1')],
    rules: [],
    said: (tenant) => section(tenant, 'what-is-a-cookie')
  },
  {
    id: 'E17',
    title: 'The day of the last update',
    jurisdictions: 'all',
    sources: [californianRules('§ 7011(e)(4)', 'secondary')],
    rules: ['last-updated-fresh'],
    said: ({ updated }) => isSaid(updated)
  },
  {
    id: 'E18',
    title: 'What is stored and read besides cookies',
    jurisdictions: 'all',
    sources: [edpbScope('use cases of section 3')],
    rules: ['storage-kind-declared'],
    said: (tenant) => ofCookies(tenant, ({ storage }) => isSaid(storage))
  },
  {
    id: 'E19',
    title: 'All of it in the language of the page',
    jurisdictions: 'all',
    sources: [gdpr12('Article 12(1)')],
    rules: ['locale-complete'],
    said: inEveryLanguage
  },
  {
    id: 'E20',
    title: 'All of it short, clear and easy to reach',
    jurisdictions: 'all',
    sources: [gdpr12('Article 12(1)'), transparencyGuidelines('paragraphs 8 to 13', 'memory')],
    rules: ['plain-language-budget'],
    said: () => 'unknown'
  }
]
