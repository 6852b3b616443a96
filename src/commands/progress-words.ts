/** What a build is doing: tenants are read, pages are built, files are written. */
export type Phase = 'read' | 'build' | 'write'

/**
 * What is done at a destination: files are checked and sent, tenants linked, objects removed, tenants
 * compared.
 */
export type PublishPhase = 'check' | 'send' | 'link' | 'remove' | 'compare'

/** How far a phase is, and how fast it goes. */
export interface Standing {
  readonly phase: Phase | PublishPhase
  readonly done: number
  readonly of: number
  readonly perSecond: number | undefined
  readonly secondsLeft: number | undefined
}

const WORDS: Readonly<Record<Standing['phase'], readonly [doing: string, what: string]>> = {
  read: ['Reading', 'tenants'],
  build: ['Building', 'pages'],
  write: ['Writing', 'files'],
  check: ['Checking', 'files'],
  send: ['Sending', 'files'],
  link: ['Linking', 'tenants'],
  remove: ['Removing', 'objects'],
  compare: ['Comparing', 'tenants']
}

/** The standing in plain words, in at most so many letters: what matters least is left out first. */
export function standingText(standing: Standing, width: number): string {
  const { phase, done, of, perSecond, secondsLeft } = standing
  const [doing, what] = WORDS[phase]
  const percent = of === 0 ? 100 : Math.floor((done / of) * 100)
  const count = `${doing}: ${number(done)} of ${number(of)} ${what}`
  const share = ` (${percent} %)`
  const rate = perSecond === undefined ? '' : `, ${number(perSecond)} ${what} a second`
  const left = secondsLeft === undefined || done >= of ? '' : `, ${timeText(secondsLeft)} left`
  const forms = [
    count + share + rate + left,
    count + share + left,
    count + left,
    count,
    `${doing}: ${percent} %`,
    `${percent} %`
  ]
  return forms.find(({ length }) => length <= width) ?? ''
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** "about 4 seconds", "about 1 minute", "about 1 hour 20 minutes". No more exact than it is known. */
export function timeText(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 10) return `about ${unit(whole, 'second')}`
  if (whole < 55) return `about ${Math.round(whole / 5) * 5} seconds`
  const minutes = Math.round(whole / 60)
  if (minutes < 60) return `about ${unit(Math.max(1, minutes), 'minute')}`
  const tens = Math.round(minutes / 10)
  const [hours, rest] = [Math.floor(tens / 6), (tens % 6) * 10]
  return `about ${unit(hours, 'hour')}${rest === 0 ? '' : ` ${rest} minutes`}`
}

function unit(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
