import { work } from './work.ts'

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

export const frenchAccessibility = work({
  title: 'Loi n° 2005-102',
  url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000809647',
  from: '2019-09-23',
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

export const quebec = work({
  title: 'Act respecting the protection of personal information in the private sector (P-39.1)',
  url: 'https://legisquebec.gouv.qc.ca/en/document/cs/P-39.1/20230922',
  from: '2023-09-22',
  of: ['ca-qc']
})

export const lgpd = work({
  title: 'Lei n° 13.709 (LGPD)',
  url: 'https://netmania.inf.br/lgpd.html',
  from: '2020-09-18',
  verified: 'secondary',
  of: ['br']
})

export const indianRules = work({
  title: 'Digital Personal Data Protection Rules, 2025',
  url: 'https://www.dpdpa.com/dpdparules/rule3.html',
  from: '2027-05-13',
  verified: 'secondary',
  of: ['in']
})
