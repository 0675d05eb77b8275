/*
 * The API counts characters in code points, JavaScript in UTF-16 units: the two differ from the first emoji or
 * rare Chinese character on.
 */

/** Characters `start` to `end` of a text, in code points. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** How many characters a text has. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

/** Characters `start` to `end` of a text. */
export function slice(text: string, start: number, end?: number): string {
  return Array.from(text).slice(start, end).join('')
}

/** Where in a text the pattern (with the flag g) is found. */
export function rangesOf(text: string, pattern: RegExp): Range[] {
  const found: Range[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue
    const start = lengthOf(text.slice(0, match.index))
    found.push({ start, end: start + lengthOf(match[0]) })
  }
  return found
}

/** Where in a text some words stand, whatever their case. */
export function occurrences(text: string, words: string): Range[] {
  if (words.trim() === '') return []
  return rangesOf(text, new RegExp(words.trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu'))
}
