/** How a part of a template is to be shown, read from its JSON Schema. */
export type Declared =
  | { readonly kind: 'number'; readonly name: string; readonly least: number; readonly most: number; readonly step: number }
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly string[] }
  | { readonly kind: 'switch'; readonly name: string }

interface Node {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Node>>
}

/** The fields of a definition of the schema that a person can set by hand; others (curves) are left as they are. */
export function declared(schema: unknown, definition: string): Declared[] {
  const found = (schema as { $defs?: Record<string, Node> }).$defs?.[definition]?.properties ?? {}
  return Object.entries(found).flatMap(([name, node]) => {
    const field = one(name, node)
    return field === null ? [] : [field]
  })
}

function one(name: string, node: Node): Declared | null {
  if (node.enum !== undefined && node.enum.every((value) => typeof value === 'string')) return { kind: 'choice', name, choices: node.enum }
  if (node.type === 'boolean') return { kind: 'switch', name }
  const least = node.minimum ?? node.exclusiveMinimum
  if ((node.type !== 'number' && node.type !== 'integer') || least === undefined || node.maximum === undefined) return null
  const most = node.maximum
  const whole = most - least > 100 ? 10 : 1
  return { kind: 'number', name, least: node.exclusiveMinimum === undefined ? least : 0.5, most, step: node.type === 'integer' ? whole : most - least > 2 ? 0.1 : 0.01 }
}

/** The contrast of two colours, `#RRGGBB`, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
