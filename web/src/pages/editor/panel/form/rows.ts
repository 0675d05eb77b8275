import type { JsonValue, Scene } from '@/api/schema'

type Props = Scene['props']

/** The main list of a scene, by what it is called; what elements and highlights count. */
const LISTS = ['labels', 'items', 'places', 'events', 'pictures', 'rows', 'sources'] as const

const textOf = (value: JsonValue): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  if (value === null || value === undefined || typeof value !== 'object') return ''
  const parts = value as Readonly<Record<string, JsonValue>>
  return textOf(parts['name'] ?? parts['title'] ?? parts['text'] ?? parts['label'] ?? parts['caption'] ?? parts['left'])
}

/** Names of the rows of a list, as a person reads them. */
export function rowNames(list: JsonValue): readonly string[] {
  return Array.isArray(list) ? list.map((row) => textOf(row).replaceAll('*', '')) : []
}

/** Names of the things that a scene counts: its bars, points, places. */
export function mainRows(props: Props): readonly string[] {
  const list = LISTS.find((name) => Array.isArray(props[name]))
  return list === undefined ? [] : rowNames(props[list])
}

/** What an index such as `highlight` counts. */
export function countedBy(name: string, props: Props): readonly string[] | null {
  if (name === 'highlight') return mainRows(props)
  if (name === 'highlight_row') return rowNames(props['rows'])
  if (name === 'highlight_column') return rowNames(props['columns'])
  return null
}
