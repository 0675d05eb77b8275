import type { JsonValue } from '@/api/schema'

/** What a layout declares of something that it shows. */
export interface Declared {
  readonly name: string
  /** By what it is set: `headline`, `slider`, `list` and so on. */
  readonly widget: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'
  /** It may be missing. */
  readonly nullable: boolean
  readonly min?: number
  readonly max?: number
  readonly longest?: number
  readonly choices?: readonly string[]
  readonly unit?: string
  readonly initial?: JsonValue
  /** Of a list: how many, and what each holds. */
  readonly least: number
  readonly most: number
  readonly item?: Declared
  /** Of an object: what it holds. */
  readonly parts: readonly Declared[]
}

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'] as const

/** What a layout declares, from the JSON Schema of its props. */
export function declarations(schema: Schema): readonly Declared[] {
  return parts(schema, isSchema(schema['$defs']) ? schema['$defs'] : {})
}

function parts(schema: Schema, known: Schema): readonly Declared[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {}
  return Object.entries(properties).flatMap(([name, one]) => (isSchema(one) ? [declared(name, one, known)] : []))
}

function declared(name: string, given: Schema, known: Schema): Declared {
  const ways = Array.isArray(given['anyOf']) ? given['anyOf'].filter(isSchema) : []
  const real = resolved(ways.find((way) => way['type'] !== 'null') ?? given, known)
  const all: Schema = { ...real, ...given }
  const items = isSchema(all['items']) ? all['items'] : undefined
  const above = numberOf(real['exclusiveMaximum'])
  return {
    name,
    widget: typeof all['widget'] === 'string' ? all['widget'] : 'text',
    type: TYPES.find((type) => type === (real['type'] ?? all['type'])) ?? 'string',
    nullable: ways.some((way) => way['type'] === 'null'),
    min: numberOf(real['minimum']),
    max: above === undefined ? numberOf(real['maximum']) : above - 1,
    longest: numberOf(all['maxLength']),
    choices: Array.isArray(all['enum']) ? all['enum'].map(String) : undefined,
    unit: typeof all['unit'] === 'string' ? all['unit'] : undefined,
    initial: all['default'],
    least: numberOf(all['minItems']) ?? 0,
    most: numberOf(all['maxItems']) ?? 60,
    item: items === undefined ? undefined : declared(name, items, known),
    parts: real['type'] === 'object' ? parts(real, known) : [],
  }
}

function resolved(schema: Schema, known: Schema): Schema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].replace('#/$defs/', '') : undefined
  const found = name === undefined ? undefined : known[name]
  return isSchema(found) ? found : schema
}

/** An empty value of what is declared: what a new row holds. */
export function emptyOf(one: Declared): JsonValue {
  if (one.initial !== undefined) return one.initial
  if (one.nullable) return null
  if (one.type === 'object') return Object.fromEntries(one.parts.map((part) => [part.name, emptyOf(part)]))
  return { string: '', number: one.min ?? 0, integer: one.min ?? 0, boolean: false, array: [] }[one.type]
}
