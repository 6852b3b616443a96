import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { explainName } from '../../src/policy/explain/explain.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { projectFiles } from '../support/project-files.ts'

const { report } = collectDiagnostics()
const project = readProject(projectFiles(), undefined, report)

/** The values of a name, as they are explained. */
function valuesOf(tenant: (typeof project.tenants)[number], name: string): unknown[] | undefined {
  return explainName(name, { project, tenant }, report)?.map(({ value }) => value)
}

test.for(project.tenants.map((tenant) => [tenant.id, tenant] as const))(
  'what is explained of the settings of %s is what its pages are made of',
  ([, tenant]) => {
    const { name, locales, updated, intro, heading, columns, about, choice } = tenant
    const settings = { name, locales, updated, intro, heading, columns }

    for (const [key, value] of Object.entries(settings))
      expect([key, valuesOf(tenant, key)]).toEqual([key, [value]])
    expect(valuesOf(tenant, 'portal')).toEqual([
      choice === 'banner',
      about.multilingual,
      about.login
    ])
    expect(valuesOf(tenant, 'controller')).toEqual(
      tenant.controller === undefined ? [undefined] : Object.values(tenant.controller)
    )
  }
)

test.for(project.tenants.map((tenant) => [tenant.id, tenant] as const))(
  'what is explained of the cookies of %s is what its pages show',
  ([, tenant]) => {
    for (const { name, duration, category } of tenant.cookies) {
      expect(valuesOf(tenant, `${name}.duration`)).toEqual([duration])
      expect(valuesOf(tenant, `${name}.category`)).toEqual([category])
      expect(valuesOf(tenant, `${name}.purpose`)).toHaveLength(tenant.locales.length)
    }
  }
)
