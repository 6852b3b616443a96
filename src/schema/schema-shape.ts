import type { z } from 'zod'
import type { Path } from '../text/yaml-places.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

/** The keys that can stand in the map at the path. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const keys = shapesAt(schema, path).flatMap(({ properties }) => Object.keys(properties ?? {}))
  return [...new Set(keys)]
}

/** An example of the value at the path, as it would be written in YAML. */
export function exampleAt(schema: z.ZodType, path: Path): string {
  const example = shapesAt(schema, path).flatMap(({ examples }) => examples ?? [])[0]
  return typeof example === 'string' ? example : JSON.stringify(example ?? '...')
}

function shapesAt(schema: z.ZodType, path: Path): readonly JsonSchema[] {
  return path.reduce<readonly JsonSchema[]>(
    (shapes, key) => shapes.flatMap((shape) => inside(shape, key)),
    branches(jsonSchemaOf(schema))
  )
}

function inside(shape: JsonSchema, key: string | number): readonly JsonSchema[] {
  const { properties, items, additionalProperties } = shape
  if (typeof key === 'number') return items === undefined ? [] : branches(items)
  const found = properties?.[key] ?? additionalProperties
  return typeof found === 'object' ? branches(found) : []
}

function branches(shape: JsonSchema): readonly JsonSchema[] {
  return shape.anyOf === undefined ? [shape] : [shape, ...shape.anyOf.flatMap(branches)]
}
