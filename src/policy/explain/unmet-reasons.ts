import type { When } from '../../schema/when.ts'
import { placeOf } from '../../tenants/cookie-record.ts'
import { explainList } from './explain-list.ts'
import { explainSetting } from './explain-setting.ts'
import type { Reason, Subject } from './explained.ts'

/** For each part of a condition that is not true: the part, and what the tenant says instead. */
export function unmetReasons(
  when: When,
  isTrue: (part: When) => boolean,
  subject: Subject
): Reason[] {
  return Object.entries(when).flatMap(([key, value]) => {
    if (value === undefined || isTrue({ [key]: value })) return []
    return [
      { text: `the condition is  when: { ${key}: ${value} }` },
      ...instead(key as keyof When, String(value), subject)
    ]
  })
}

function instead(key: keyof When, value: string, subject: Subject): Reason[] {
  const { tenant } = subject
  const saying = (...path: string[]): Reason => {
    const { value: said, where } = explainSetting(path, subject)
    return said === undefined
      ? notSaidReason(path)
      : { text: `${path.join('.')} is ${said}`, where }
  }
  switch (key) {
    case 'multilingual':
    case 'login':
      return [saying('portal', key)]
    case 'intro':
      return [saying('intro')]
    case 'model':
    case 'status':
      return [saying('accessibility', key)]
    case 'service':
      return [{ text: `the tenant does not use the service "${value}"` }]
    case 'withoutService': {
      const listed = explainList('services', subject).find((one) => one.value === value)
      const cookie = tenant.cookies.find(({ serviceId }) => serviceId === value)
      const where = listed?.where ?? (cookie && placeOf(cookie.origin))
      const text = `the tenant uses the service "${value}"`
      return [where === undefined ? { text } : { text, where }]
    }
    case 'uses':
      return [{ text: `the tenant lists no cookie of the category "${value}"` }]
    case 'without':
      return tenant.cookies
        .filter(({ category }) => category === value)
        .slice(0, 1)
        .map(({ name, origin }) => ({
          text: `the cookie "${name}" is of the category "${value}"`,
          where: placeOf(origin)
        }))
    case 'choice':
      return [choiceReason(subject)]
    case 'has':
    case 'lacks':
      return [factOf(value, subject)]
  }
}

/** How readers change their choice, and which setting says so. */
function choiceReason(subject: Subject): Reason {
  const { choice } = subject.tenant
  const paths = {
    page: ['preferencesUrl'],
    control: ['preferencesControl'],
    banner: ['portal', 'banner'],
    none: undefined
  }
  const path = paths[choice]
  if (path === undefined) return { text: 'readers of the tenant have no choice to change' }
  const { where } = explainSetting(path, subject)
  return { text: `readers of the tenant change their choice by ${path.join('.')}`, where }
}

const TOP_FACTS = [
  'controller',
  'dissolved',
  'preferencesUrl',
  'authority',
  'rightsUrl',
  'privacyUrl',
  'accessibility'
]

function factOf(fact: string, subject: Subject): Reason {
  if (fact === 'cookies') {
    const [first] = subject.tenant.cookies
    if (first === undefined) return { text: 'no cookie is listed' }
    return { text: 'cookies are listed', where: placeOf(first.origin) }
  }
  const path = TOP_FACTS.includes(fact) ? [fact] : ['accessibility', fact]
  const { value, where } = explainSetting(path, subject)
  return value === undefined ? notSaidReason(path) : { text: `${path.join('.')} is said`, where }
}

function notSaidReason(path: readonly string[]): Reason {
  return { text: `${path.join('.')} is not said` }
}
