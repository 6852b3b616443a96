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
