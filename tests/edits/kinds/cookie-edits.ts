import type { Chance } from '../chance.ts'
import { dataOf, type Kind, pathLike, withYaml } from '../edit.ts'

const LAYER = /^tenants\/(?:profiles\/)?[^/]+\.yaml$/

const KNOWN = [
  'sessionid',
  'csrftoken',
  'django_language',
  'cookies_preferences',
  '_BEAMER*',
  '_pk_id.*',
  '_ga'
]

/** An entry of any form. */
function entryFrom(chance: Chance, number: number): unknown {
  const duration = `P${1 + chance.below(9)}${chance.pick(['D', 'M'])}`
  const name = chance.pick(KNOWN)
  return chance.pick([
    name,
    { use: name, duration },
    { use: name, purpose: { en: `To do it ${number}` } },
    { use: name, function: `Part ${number}`, when: {} },
    { use: name, category: chance.pick(['statistics', 'preferences', 'marketing']) },
    { use: name, retention: duration },
    {
      name: `own_${number % 7}`,
      provider: `Provider ${number}`,
      category: chance.pick(['necessary', 'statistics']),
      duration,
      function: { en: 'Own', fr: 'Propre' },
      purpose: { en: `To have its own ${number}`, fr: `Pour le ${number}` }
    }
  ])
}

/** Adds an entry to the cookies of a tenant or a profile. */
export const addCookie: Kind = (drawer) => {
  const path = pathLike(drawer, LAYER)
  if (path === undefined) return undefined
  const { cookies = [] } = dataOf<{ cookies?: unknown[] }>(drawer.files, path)
  const entry = entryFrom(drawer.chance, drawer.number)
  return {
    name: `${path}: the cookie ${JSON.stringify(entry)}`,
    changes: withYaml(drawer.files, path, (document) =>
      document.set('cookies', document.createNode([...cookies, entry]))
    )
  }
}

/** Takes an entry out of the cookies of a tenant or a profile, or moves it to the front. */
export const moveCookie: Kind = (drawer) => {
  const path = pathLike(drawer, LAYER)
  if (path === undefined) return undefined
  const { cookies = [] } = dataOf<{ cookies?: unknown[] }>(drawer.files, path)
  if (cookies.length === 0) return undefined
  const index = drawer.chance.below(cookies.length)
  const rest = cookies.toSpliced(index, 1)
  const isMoved = drawer.chance.isTrueIn(40)
  return {
    name: `${path}: ${isMoved ? 'first' : 'without'} the cookie ${JSON.stringify(cookies[index])}`,
    changes: withYaml(drawer.files, path, (document) =>
      document.set('cookies', document.createNode(isMoved ? [cookies[index], ...rest] : rest))
    )
  }
}
