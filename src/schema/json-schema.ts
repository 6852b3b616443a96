import { z } from 'zod'

/** The part of JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly description?: string
  readonly examples?: readonly unknown[]
}

const made = new WeakMap<z.ZodType, JsonSchema>()

/** The JSON Schema of what an author writes, for editors: completion, help and checks. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const known = made.get(schema)
  if (known !== undefined) return known
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  made.set(schema, json)
  return json
}

/** The JSON Schema of what the build writes, with the name by which others refer to it. */
export function publishedSchema(schema: z.ZodType, id: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema)
  return { $schema, $id: id, ...rest } as JsonSchema
}
