import type { Jurisdiction } from '../schema/jurisdictions.ts'

/** A body of law that a site can answer to. */
export interface Pack {
  readonly name: string
  /** Bodies of law that apply as well. */
  readonly implies: readonly Jurisdiction[]
  /** The day from which it is in force, as far as rules of it are here. */
  readonly from: string
  /** The authorities with which readers complain, by the hosts of their web sites. */
  readonly authorities: readonly { readonly name: string; readonly host: string }[]
}

/** The authorities of the German states, one of which is competent for most sites there. */
const GERMAN_STATES = [
  ['Baden-Württemberg', 'baden-wuerttemberg.datenschutz.de'],
  ['Bayern (BayLDA)', 'lda.bayern.de'],
  ['Bayern (BayLfD)', 'datenschutz-bayern.de'],
  ['Berlin', 'datenschutz-berlin.de'],
  ['Brandenburg', 'lda.brandenburg.de'],
  ['Bremen', 'datenschutz.bremen.de'],
  ['Hamburg', 'datenschutz-hamburg.de'],
  ['Hessen', 'datenschutz.hessen.de'],
  ['Mecklenburg-Vorpommern', 'datenschutz-mv.de'],
  ['Niedersachsen', 'lfd.niedersachsen.de'],
  ['Nordrhein-Westfalen', 'ldi.nrw.de'],
  ['Rheinland-Pfalz', 'datenschutz.rlp.de'],
  ['Saarland', 'datenschutz.saarland.de'],
  ['Sachsen', 'datenschutz.sachsen.de'],
  ['Sachsen-Anhalt', 'datenschutz.sachsen-anhalt.de'],
  ['Schleswig-Holstein', 'datenschutzzentrum.de'],
  ['Thüringen', 'tlfdi.de']
].map(([name = '', host = '']) => ({ name, host }))

/** Every body of law. `in`: the rules on notices of the DPDP Rules 2025 are in force from May 2027. */
export const PACKS: Readonly<Record<Jurisdiction, Pack>> = {
  eu: { name: 'European Union', implies: [], from: '2018-05-25', authorities: [] },
  fr: {
    name: 'France',
    implies: ['eu'],
    from: '2018-05-25',
    authorities: [{ name: 'CNIL', host: 'cnil.fr' }]
  },
  de: {
    name: 'Germany',
    implies: ['eu'],
    from: '2018-05-25',
    authorities: [{ name: 'BfDI', host: 'bfdi.bund.de' }, ...GERMAN_STATES]
  },
  es: {
    name: 'Spain',
    implies: ['eu'],
    from: '2018-05-25',
    authorities: [
      { name: 'AEPD', host: 'aepd.es' },
      { name: 'APDCAT', host: 'apdcat.gencat.cat' }
    ]
  },
  it: {
    name: 'Italy',
    implies: ['eu'],
    from: '2018-05-25',
    authorities: [{ name: 'Garante', host: 'garanteprivacy.it' }]
  },
  gb: {
    name: 'United Kingdom',
    implies: [],
    from: '2018-05-25',
    authorities: [{ name: 'ICO', host: 'ico.org.uk' }]
  },
  mx: {
    name: 'Mexico',
    implies: [],
    from: '2025-03-21',
    authorities: [{ name: 'Secretaría Anticorrupción y Buen Gobierno', host: 'gob.mx' }]
  },
  'us-ca': {
    name: 'California',
    implies: [],
    from: '2020-01-01',
    authorities: [{ name: 'CPPA', host: 'cppa.ca.gov' }]
  },
  'ca-qc': {
    name: 'Québec',
    implies: [],
    from: '2023-09-22',
    authorities: [{ name: 'CAI', host: 'cai.gouv.qc.ca' }]
  },
  br: {
    name: 'Brazil',
    implies: [],
    from: '2020-09-18',
    authorities: [{ name: 'ANPD', host: 'gov.br' }]
  },
  in: {
    name: 'India',
    implies: [],
    from: '2027-05-13',
    authorities: []
  }
}

/** The bodies of law in force on a day where these are stated, with all that they imply. */
export function inForce(stated: readonly Jurisdiction[], date: string): ReadonlySet<Jurisdiction> {
  const all = stated.flatMap((one) => [one, ...PACKS[one].implies])
  return new Set(all.filter((one) => PACKS[one].from <= date))
}

/** Whether a host is an authority's, or lies under it. */
export function isUnder(host: string, of: string): boolean {
  return host === of || host.endsWith(`.${of}`)
}
