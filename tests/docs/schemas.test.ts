import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { BUILD_EVENT_ID, BuildEvent } from '../../src/schema/build-event.ts'
import { COOKIE_DATA_ID, CookieData } from '../../src/schema/cookie-data.ts'
import { type JsonSchema, jsonSchemaOf, publishedSchema } from '../../src/schema/json-schema.ts'
import { MANIFEST_ID, ManifestData } from '../../src/schema/manifest-data.ts'
import { Policy } from '../../src/schema/policy.ts'
import { Profile } from '../../src/schema/profile.ts'
import { Service } from '../../src/schema/service.ts'
import { Strings } from '../../src/schema/strings.ts'
import { Tenant } from '../../src/schema/tenant.ts'
import { ServiceWords } from '../../src/schema/words.ts'
import { readYaml } from '../../src/text/yaml.ts'
import { projectFiles, ROOT } from '../support/project-files.ts'

const SCHEMAS = {
  tenant: Tenant,
  profile: Profile,
  service: Service,
  policy: Policy,
  words: ServiceWords,
  strings: Strings
}
const names = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]
const fileOf = (name: string) => `docs/schema/${name}.schema.json`
const validatorOf = (schema: JsonSchema) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(schema)

/** Every key at every depth, with its path. */
function keysOf(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).map(
    ([key, value]) => [`${path}${key}`, value] as const
  )
  const inner = [schema.items, ...(schema.anyOf ?? []), schema.additionalProperties]
  return [
    ...own.flatMap(([key, value]): [string, JsonSchema][] => [
      [key, value],
      ...keysOf(value, `${key}.`)
    ]),
    ...inner.flatMap((one) => (typeof one === 'object' ? keysOf(one, path) : []))
  ]
}

test.for(names)(
  'the schema of a %s in docs/schema is the one that the code checks',
  async (name) => {
    const text = `${JSON.stringify(jsonSchemaOf(SCHEMAS[name]), null, 2)}\n`

    await expect(text).toMatchFileSnapshot(join(ROOT, fileOf(name)))
  }
)

test.for(names)(
  'every key of a %s has a description and an example that the schema allows',
  (name) => {
    const keys = keysOf(jsonSchemaOf(SCHEMAS[name]))
    const bare = keys.filter(([, { description, examples }]) => !description || !examples?.length)
    const wrong = keys.filter(
      ([, schema]) => !schema.examples?.every((one) => validatorOf(schema)(one))
    )

    expect(keys.length).toBeGreaterThan(1)
    expect(bare.map(([key]) => key)).toEqual([])
    expect(wrong.map(([key, schema]) => [key, schema.examples])).toEqual([])
  }
)

/** What the build writes: the schemas have a name, and are the same for a published file. */
const PUBLISHED = {
  'build-event-1': [BuildEvent, BUILD_EVENT_ID],
  'cookies-1': [CookieData, COOKIE_DATA_ID],
  'manifest-2': [ManifestData, MANIFEST_ID]
} as const

test.for(Object.entries(PUBLISHED))(
  'the schema of what the build writes, %s, is in docs/schema and describes every key',
  async ([name, [schema, id]]) => {
    const json = publishedSchema(schema, id)
    const bare = keysOf(json).filter(([, { description }]) => !description)

    expect(bare.map(([key]) => key)).toEqual([])
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(join(ROOT, fileOf(name)))
  }
)

/** Nobody edits a record, so it names no schema for editors. */
const isWrittenByCommand = (path: string) => /\/(translated|replaced)\.yaml$/.test(path)

test.for(
  projectFiles()
    .filter(({ path }) => path.endsWith('.yaml') && !isWrittenByCommand(path))
    .map((file) => [file.path, file] as const)
)('%s names its schema in its first line, and is valid by it', ([path, file]) => {
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(file.text)?.[1] ?? ''
  const schema = join(dirname(path), named)
  const name = names.find((one) => fileOf(one) === schema)
  const { found, report } = collectDiagnostics()
  const data = readYaml(file, report)?.data
  const validate = validatorOf(jsonSchemaOf(SCHEMAS[name ?? 'tenant']))

  expect([existsSync(join(ROOT, schema)), name === undefined]).toEqual([true, false])
  expect([found, validate(data), validate.errors]).toEqual([[], true, null])
})
