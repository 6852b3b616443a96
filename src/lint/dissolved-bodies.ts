/** A public body that no longer exists, and what took its place. */
export interface DissolvedBody {
  readonly names: readonly string[]
  readonly on: string
  readonly successor: string
}

/** The ones that are known here: decree of 20 March 2025, Diario Oficial de la Federación. */
const DISSOLVED_BODIES: readonly DissolvedBody[] = [
  {
    names: [
      'INAI',
      'Instituto Nacional de Transparencia, Acceso a la Información y Protección de Datos Personales'
    ],
    on: '2025-03-21',
    successor: 'Secretaría Anticorrupción y Buen Gobierno'
  }
]

/** What each of the names begins with: most names are told apart without more work. */
const SUSPECT = /inai|instituto nacional/i

/** The body of that name, if it no longer exists on a day. */
export function dissolvedBodyNamed(name: string, date: string): DissolvedBody | undefined {
  if (!SUSPECT.test(name)) return undefined
  const meant = plain(name)
  return DISSOLVED_BODIES.find(
    ({ names, on }) =>
      on <= date && names.some((one) => plain(one) === meant || meant.includes(`(${plain(one)})`))
  )
}

/** A name without accents, capitals and surplus blanks. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
