import { work } from './work.ts'

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
