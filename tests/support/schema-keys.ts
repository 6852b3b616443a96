import type { JsonSchema } from '../../src/schema/json-schema.ts'

/** The names of all keys of a schema, at every depth. */
export function keysOf(schema: JsonSchema): string[] {
  const inner = [schema.items, ...(schema.anyOf ?? []), ...Object.values(schema.properties ?? {})]
  return [
    ...Object.keys(schema.properties ?? {}),
    ...inner.flatMap((one) => (one === undefined ? [] : keysOf(one)))
  ]
}
