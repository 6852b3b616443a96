import { work } from './work.ts'

const WCAG = { title: 'Web Content Accessibility Guidelines (WCAG) 2.2', from: '2023-10-05' }

export const wcagStructure = work({
  ...WCAG,
  url: 'https://w3.org/WAI/WCAG22/Understanding/info-and-relationships'
})
export const wcagCaption = work({
  title: 'WCAG techniques, H39',
  from: '2023-10-05',
  url: 'https://w3.org/WAI/WCAG22/Techniques/html/H39'
})
export const wcagLanguage = work({
  ...WCAG,
  url: 'https://w3.org/WAI/WCAG22/Understanding/language-of-parts'
})
export const wcagReflow = work({
  ...WCAG,
  url: 'https://github.com/alphagov/guide-to-wcag/wiki/1.4.10',
  verified: 'secondary'
})
export const rgaa = work({
  title: 'Référentiel général d’amélioration de l’accessibilité (RGAA) 4.1.2',
  from: '2019-09-20',
  url: 'https://github.com/DISIC/accessibilite.numerique.gouv.fr',
  of: ['fr']
})
export const frenchAccessibility = work({
  title: 'Loi n° 2005-102 du 11 février 2005',
  from: '2005-02-12',
  url: 'https://www.doctrine.fr/l/texts/lois/JORFTEXT000000809647/articles/LEGIARTI000006682279',
  of: ['fr']
})
export const webAccessibility = work({
  title: 'Directive (EU) 2016/2102',
  from: '2018-09-23',
  url: 'https://eur-lex.europa.eu/legal-content/EL/TXT/HTML/?uri=CELEX:32016L2102',
  of: ['eu']
})

export const gdpr5 = work({
  title: 'Regulation (EU) 2016/679 (GDPR)',
  from: '2018-05-25',
  url: 'https://www.gdprsummary.com/gdpr-definitions/article-5/',
  verified: 'secondary'
})

export const localizedVersions = work({
  title: 'Google Search, localized versions of a page',
  from: '2013-04-10',
  url: 'https://developers.google.com/search/docs/specialty/international/localized-versions.md.txt'
})
export const lighthouseCanonical = work({
  title: 'Lighthouse, audit of rel=canonical',
  from: '2017-10-01',
  url: 'https://app.unpkg.com/lighthouse@12.8.1/files/core/audits/seo/canonical.js'
})

export const contentSecurity = work({
  title: 'Content Security Policy Level 3',
  from: '2024-10-14',
  url: 'https://w3.org/TR/2024/WD-CSP3-20241014'
})
export const observatoryScores = work({
  title: 'HTTP Observatory, scoring',
  from: '2024-02-27',
  url: 'https://github.com/mozilla/http-observatory/blob/main/httpobs/docs/scoring.md'
})
export const htmlParsing = work({
  title: 'HTML Standard',
  from: '2011-01-19',
  url: 'https://html.spec.whatwg.org/parsing.html'
})
export const initialWindow = work({
  title: "RFC 6928, Increasing TCP's Initial Window",
  from: '2013-04-01',
  url: 'https://tools.ietf.org/html/rfc6928',
  verified: 'secondary'
})
