import type { Document, Line } from '@/api/schema'

import { rangesOf, slice, type Range } from './text'

/** A block of the source. */
export type Block = Document['blocks'][number]

/** What spans of a block count in. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.join('\n')
    case 'table':
      return [...(block.header.length > 0 ? [block.header] : []), ...block.rows]
        .map((row) => row.join('\t'))
        .join('\n')
    case 'figure':
      return block.caption
    default:
      return block.text
  }
}

/** The words of the source that a line rests on. */
export function sourceOf(document: Document | null, line: Line): string {
  const blocks = new Map(document?.blocks.map((block) => [block.id, block]))
  return line.spans
    .flatMap((span) => {
      const block = blocks.get(span.block)
      return block === undefined ? [] : slice(textOf(block), span.start, span.end)
    })
    .join(' ')
}

/** What is to be said of a line's support: it says the same as the source, it is looser, or it is not there. */
export type Verdict = 'same' | 'looser' | 'missing'

const VERDICTS: Record<Line['support'], Verdict> = { source: 'same', edited: 'looser', none: 'missing' }

/** What of a line the source bears out. */
export interface Support {
  readonly verdict: Verdict
  /** Figures that stand in the source too. */
  readonly figures: readonly Range[]
  /** What the source does not say. */
  readonly missing: readonly Range[]
  /** To be flagged: something is missing, and no person has locked the line as their own words. */
  readonly isFlagged: boolean
}

const DIGITS = /\d+(?:[.,:]\d+)*/gu
const WORDS =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:a )?(?:hundred|thousand|million|billion))\b|[一二三四五六七八九十百千万亿两]{2,}/giu

/** How a line stands to the source. */
export function supportOf(line: Line, source: string): Support {
  const verdict = VERDICTS[line.support]
  const plain = digitsOnly(source)
  const digits = rangesOf(line.caption, DIGITS)
  const isThere = (range: Range) => plain.includes(` ${digitsOnly(slice(line.caption, range.start, range.end)).trim()} `)
  const spelt = rangesOf(line.caption, WORDS).filter((range) =>
    source.toLowerCase().includes(slice(line.caption, range.start, range.end).toLowerCase()),
  )
  const whole = { start: 0, end: Array.from(line.caption).length }
  const missing = verdict === 'missing' ? [whole] : verdict === 'looser' ? digits.filter((range) => !isThere(range)) : []
  const figures = verdict === 'missing' ? [] : [...digits.filter(isThere), ...spelt]
  return { verdict, figures, missing, isFlagged: missing.length > 0 && !line.locked }
}

/** The numbers of a text without the separators of thousands, each between spaces. */
function digitsOnly(text: string): string {
  const numbers = text.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/gu, '').match(DIGITS) ?? []
  return ` ${numbers.join(' ')} `
}
