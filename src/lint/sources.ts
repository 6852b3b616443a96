import type { Jurisdiction } from '../schema/jurisdictions.ts'
import type { Source } from './rule.ts'

/** The day on which the sources below were looked up. */
const CHECKED = '2026-11-25'

interface Work {
  readonly title: string
  readonly url: string
  readonly from: string
  readonly verified?: Source['verified']
  /** The bodies of law that it belongs to; absent where it holds everywhere. */
  readonly of?: readonly Jurisdiction[]
}

/** A work that rules cite by its parts; how far a part was verified can differ from the whole. */
function work({ title, url, from, verified = 'primary', of }: Work) {
  return (pinpoint: string, how: Source['verified'] = verified): Source => ({
    title,
    pinpoint,
    url,
    inForceFrom: from,
    checkedOn: CHECKED,
    verified: how,
    ...(of === undefined ? {} : { of })
  })
}

const GDPR = {
  title: 'Regulation (EU) 2016/679 (GDPR)',
  from: '2018-05-25',
  of: ['eu', 'gb']
} as const

export const gdpr6 = work({
  ...GDPR,
  url: 'https://apdcat.gencat.cat/en/drets_i_obligacions/responsables/obligacions/base-juridica/index.html'
})
export const gdpr7 = work({
  ...GDPR,
  url: 'https://gdpr-ccpa.org/gdpr-articles/gdpr-article-7-conditions-for-consent'
})
export const gdpr12 = work({
  ...GDPR,
  url: 'https://gdprhub.eu/index.php?direction=next&oldid=31703&title=Article_12_GDPR'
})
export const gdpr13 = work({ ...GDPR, url: 'https://gdprhub.eu/Article_13_GDPR' })
export const gdpr37 = work({
  ...GDPR,
  url: 'https://gdprhub.eu/index.php?direction=prev&oldid=34190&title=Article_37_GDPR'
})

export const ePrivacy = work({
  title: 'Directive 2002/58/EC, as amended by Directive 2009/136/EC',
  url: 'https://pdfslide.tips/documents/consleg2002l005820091219entxt.html',
  from: '2011-05-25',
  of: ['eu', 'gb']
})
export const planet49 = work({
  title: 'Court of Justice of the EU, C-673/17, Planet49 (ECLI:EU:C:2019:801)',
  url: 'https://europeanlawblog.eu/2019/10/08/planet49-cjeu-judgment-brings-some-cookie-consent-certainty-to-planet-online-tracking/',
  from: '2019-10-01',
  verified: 'secondary',
  of: ['eu']
})
export const edpbScope = work({
  title: 'EDPB, Guidelines 2/2023 on the technical scope of Article 5(3)',
  url: 'https://digitalcompliance.snellman.com/edpb-guidelines-on-the-technical-scope-of-the-eprivacy-directive-2/',
  from: '2024-10-07',
  verified: 'secondary',
  of: ['eu']
})
export const transparencyGuidelines = work({
  title: 'WP29, Guidelines on transparency (WP260)',
  url: 'https://www.lexology.com/library/detail.aspx?g=aaa7c16a-066e-45eb-9f23-91d0af095bd7',
  from: '2018-04-11',
  verified: 'secondary',
  of: ['eu', 'gb']
})
export const adequacy = work({
  title: 'European Commission, adequacy decisions',
  url: 'https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en',
  from: '2018-05-25',
  of: ['eu']
})

export const cnilRecommendation = work({
  title: 'CNIL, délibération n° 2020-092 (recommendation on cookies)',
  url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
  from: '2020-10-02',
  of: ['fr']
})
export const cnilAudience = work({
  title: 'CNIL, délibération of 4 July 2025 on audience measurement',
  url: 'https://www.quantic-avocats.com/2025/10/03/deliberationcnilcookiesaudience',
  from: '2025-07-04',
  verified: 'secondary',
  of: ['fr']
})
export const tdddg = work({
  title: 'TDDDG',
  url: 'https://datenschutz-eprivacy.de/en/kontakt/datenschutzerklaerung/tdddg',
  from: '2024-05-14',
  of: ['de']
})
export const pecr = work({
  title: 'PECR, Schedule A1 (Data (Use and Access) Act 2025, Schedule 12)',
  url: 'https://www.legislation.gov.uk/id/ukpga/2025/18/schedule/12',
  from: '2026-02-05',
  verified: 'secondary',
  of: ['gb']
})
export const aepdGuide = work({
  title: 'AEPD, Guía sobre el uso de las cookies',
  url: 'https://finreg360.com/alerta/la-agencia-espanola-de-proteccion-de-datos-actualiza-la-guia-sobre-el-uso-de-cookies/',
  from: '2024-01-11',
  verified: 'secondary',
  of: ['es']
})
export const garante = work({
  title: 'Garante, Linee guida cookie e altri strumenti di tracciamento (10 June 2021)',
  url: 'https://www.daimonart.it/gdpr-cookies-adeguamenti/',
  from: '2022-01-10',
  verified: 'secondary',
  of: ['it']
})

export const mexicanDecree = work({
  title: 'Diario Oficial de la Federación, decree of 20 March 2025',
  url: 'https://www.dof.gob.mx/nota_detalle.php?codigo=5752569&fecha=20/03/2025',
  from: '2025-03-21',
  of: ['mx']
})
export const mexicanPublic = work({
  title: 'Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados',
  url: 'https://mexico.justia.com/federales/leyes/ley-general-de-proteccion-de-datos-personales-en-posesion-de-sujetos-obligados',
  from: '2025-03-21',
  of: ['mx']
})
export const mexicanPrivate = work({
  title: 'Reglamento de la LFPDPPP',
  url: 'https://informatica-juridica.com/anexos/reglamento-de-la-ley-federal-de-proteccion-de-datos-personales-en-posesion-de-los-particulares-19-12-2011',
  from: '2011-12-22',
  verified: 'secondary',
  of: ['mx']
})
export const californianRules = work({
  title: 'CCPA Regulations (11 CCR)',
  url: 'https://www.law.cornell.edu/regulations/california/11-CCR-7012',
  from: '2023-03-29',
  of: ['us-ca']
})
export const indianRules = work({
  title: 'Digital Personal Data Protection Rules, 2025',
  url: 'https://www.dpdpa.com/dpdparules/rule3.html',
  from: '2027-05-13',
  verified: 'secondary',
  of: ['in']
})

export const cookies6265bis = work({
  title: 'Cookies: HTTP State Management Mechanism (draft-ietf-httpbis-rfc6265bis-22)',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/22/',
  from: '2025-12-01'
})
export const chips = work({
  title: 'Cookies Having Independent Partitioned State (CHIPS)',
  url: 'https://developer.chrome.com/docs/privacy-sandbox/chips',
  from: '2023-05-30',
  verified: 'secondary'
})

export const wcag = work({
  title: 'Web Content Accessibility Guidelines (WCAG) 2.2',
  url: 'https://github.com/w3c/wcag/tree/58080bd',
  from: '2023-10-05'
})
export const tableTutorial = work({
  title: 'WAI, Tables Tutorial',
  url: 'https://w3.org/WAI/tutorials/tables/caption-summary/',
  from: '2014-09-16'
})
export const rgaa = work({
  title: 'RGAA 4.1.2',
  url: 'https://github.com/DISIC/accessibilite.numerique.gouv.fr/tree/c27e511',
  from: '2019-09-20'
})
export const frenchAccessibility = work({
  title: 'Loi n° 2005-102',
  url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000809647',
  from: '2019-09-23',
  of: ['fr']
})
export const lighthouse = work({
  title: 'Lighthouse 13.4.1',
  url: 'https://github.com/GoogleChrome/lighthouse/tree/f8eac39',
  from: '2026-01-01'
})
export const csp = work({
  title: 'Content Security Policy Level 3',
  url: 'https://github.com/w3c/webappsec-csp/tree/3e24aea',
  from: '2016-09-13'
})
export const observatory = work({
  title: 'Mozilla HTTP Observatory 1.6.3',
  url: 'https://github.com/mdn/mdn-http-observatory/tree/94042bb',
  from: '2024-07-02'
})

export const lgpd = work({
  title: 'Lei n° 13.709 (LGPD)',
  url: 'https://netmania.inf.br/lgpd.html',
  from: '2020-09-18',
  verified: 'secondary',
  of: ['br']
})
export const quebec = work({
  title: 'Act respecting the protection of personal information in the private sector (P-39.1)',
  url: 'https://legisquebec.gouv.qc.ca/en/document/cs/P-39.1/20230922',
  from: '2023-09-22',
  of: ['ca-qc']
})
export const govukPattern = work({
  title: 'GOV.UK Design System, cookies page',
  url: 'https://github.com/alphagov/govuk-design-system/tree/efb0d77',
  from: '2020-01-01'
})
