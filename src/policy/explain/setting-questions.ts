import { keysAt } from '../../schema/schema-shape.ts'
import { Tenant } from '../../schema/tenant.ts'
import type { Path } from '../../text/yaml-places.ts'
import { explainList, LISTS } from './explain-list.ts'
import { explainSetting } from './explain-setting.ts'
import { type Explained, notSaid, type Question, type Subject } from './explained.ts'

/** Every setting, group of settings and list; the cookies are asked for by their names. */
export function settingQuestions(subject: Subject): Question[] {
  return topKeys().flatMap((key) => {
    const list = LISTS.find((one) => one === key)
    if (list !== undefined) return [{ name: key, answer: () => explainList(list, subject) }]
    const inner = key === 'parameters' ? parameterPaths(subject) : pathsInside([key])
    return [
      { name: key, answer: () => explainKey(key, inner, subject) },
      ...[...inner, ...inner.flatMap(pathsInside)].map((path) => ({
        name: path.join('.'),
        answer: () => [explainSetting(path, subject)]
      }))
    ]
  })
}

/** All settings that somebody says, or that have a default. */
export function explainSettings(subject: Subject): Explained[] {
  return settingQuestions(subject)
    .filter(({ name }) => topKeys().includes(name))
    .flatMap(({ answer }) => answer())
    .filter(isAboutSomething)
}

function topKeys(): string[] {
  return keysAt(Tenant, []).filter((key) => key !== 'cookies')
}

function pathsInside(path: Path): Path[] {
  return keysAt(Tenant, path).map((key) => [...path, key])
}

function parameterPaths({ project }: Subject): Path[] {
  return [...project.catalog.services].flatMap(([id, { parameters = {} }]) =>
    Object.keys(parameters).map((name) => ['parameters', id, name])
  )
}

/** A setting, or what is said in a group of them; of parameters those that count for the tenant. */
function explainKey(key: string, inner: readonly Path[], subject: Subject): Explained[] {
  if (inner.length === 0) return [explainSetting([key], subject)]
  const isUsed = ([, service]: Path) =>
    key !== 'parameters' || subject.tenant.about.services.has(String(service))
  const explained = inner.flatMap((path) => {
    const one = explainSetting(path, subject)
    const isOwn = one.where !== 'default' && one.where.file.startsWith('tenants/')
    return isAboutSomething(one) && (isOwn || isUsed(path)) ? [one] : []
  })
  return explained.length === 0 ? [notSaid(key)] : explained
}

function isAboutSomething({ value, replaced }: Explained): boolean {
  return value !== undefined || replaced.length > 0
}
