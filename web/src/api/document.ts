import type { Document } from './schema'

/** A part of what was read. */
export type Block = Document['blocks'][number]

/** How much of what was read. */
export interface Counts {
  readonly words: number
  /** Characters of a text that has no spaces between its words. */
  readonly characters: number
  readonly pictures: number
  readonly tables: number
  readonly lists: number
  readonly quotes: number
  readonly programs: number
}

/** What a person would count in what was read. */
export function counts({ blocks }: Document): Counts {
  const text = blocks.map(textOf).join('\n')
  const of = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length
  return {
    words: text.split(/\s+/).filter(Boolean).length,
    characters: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    pictures: blocks.filter((block) => block.kind === 'figure' && block.asset !== null && block.asset !== undefined).length,
    tables: of('table'),
    lists: of('list'),
    quotes: of('quote'),
    programs: of('code'),
  }
}

/** All words of a part. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' ')).join('\n')
    case 'figure':
      return block.caption
    default:
      return block.text
  }
}
