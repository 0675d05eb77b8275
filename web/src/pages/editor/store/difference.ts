import { lengthOf, type Range } from '@/ui/text'

/** A piece of a text: as it is in both, only before, or only now. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Words with the space after them; Chinese characters and marks one by one. */
const TOKEN = /[\p{Script=Han}]|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\s+|./gu

/** What became of a text, word by word: the shortest way from one to the other (longest common subsequence). */
export function difference(before: string, now: string): readonly Piece[] {
  const a = before.match(TOKEN) ?? []
  const b = now.match(TOKEN) ?? []
  const lengths = common(a, b)
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one === other) {
      push(pieces, 'same', one)
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      push(pieces, 'gone', one)
      i += 1
    } else if (other !== undefined) {
      push(pieces, 'new', other)
      j += 1
    }
  }
  return pieces
}

/** Where in the new text something is new. */
export function changedRanges(before: string, now: string): readonly Range[] {
  const found: Range[] = []
  let start = 0
  for (const { kind, text } of difference(before, now)) {
    if (kind === 'gone') continue
    const end = start + lengthOf(text)
    if (kind === 'new' && text.trim() !== '') found.push({ start, end: start + lengthOf(text.trimEnd()) })
    start = end
  }
  return found
}

/** The one place where two texts differ, if it is one and short: what stood there, and what stands there now. */
export function replacement(before: string, now: string): { readonly gone: string; readonly now: string } | null {
  const pieces = difference(before, now)
  const first = pieces.findIndex((piece) => piece.kind !== 'same')
  const last = pieces.findLastIndex((piece) => piece.kind !== 'same')
  if (first < 0) return null
  const middle = pieces.slice(first, last + 1)
  const gone = joined(middle, 'new')
  const come = joined(middle, 'gone')
  return Math.max(gone.length, come.length) > 28 ? null : { gone, now: come }
}

function joined(pieces: readonly Piece[], without: Piece['kind']): string {
  return pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('')
    .trim()
}

/** `common(a, b)[i][j]`: the length of what `a` from i on and `b` from j on have in common. */
function common(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]]
    if (row === undefined || below === undefined) continue
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function push(pieces: Piece[], kind: Piece['kind'], text: string): void {
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
  else pieces.push({ kind, text })
}
