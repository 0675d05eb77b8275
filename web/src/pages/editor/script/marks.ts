import type { Range } from '@/ui/text'

/** What is marked in a sentence: words that were changed, what the source lacks or bears out, what is found. */
export type MarkKind = 'changed' | 'missing' | 'figure' | 'found'

export interface Marks {
  readonly kind: MarkKind
  readonly ranges: readonly Range[]
}

/** A run of characters that look alike. */
export interface Run {
  readonly start: number
  readonly text: string
  readonly kinds: readonly MarkKind[]
  /** Where the word begins that it is of; null between words. */
  readonly word: number | null
}

/** A sentence cut where a word or a mark begins or ends. */
export function runsOf(text: string, words: readonly Range[], marks: readonly Marks[]): readonly Run[] {
  const characters = Array.from(text)
  const edges = new Set([0, characters.length])
  for (const { start, end } of [...words, ...marks.flatMap(({ ranges }) => ranges)]) edges.add(start).add(end)
  const cuts = [...edges].filter((edge) => edge <= characters.length).sort((a, b) => a - b)
  const holds = (range: Range, start: number) => range.start <= start && start < range.end
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: characters.slice(start, cuts[index + 1]).join(''),
    kinds: marks.filter(({ ranges }) => ranges.some((range) => holds(range, start))).map(({ kind }) => kind),
    word: words.find((word) => holds(word, start))?.start ?? null,
  }))
}
