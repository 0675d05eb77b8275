/** A part of the policy's text. Numbered lines are headings; lines that begin with a dash stand in lists. */
export interface Block {
  readonly kind: 'label' | 'title' | 'dates' | 'heading' | 'item' | 'paragraph'
  /** The line, word for word, without the dash of lists. */
  readonly text: string
}

/** The policy's text in parts, one a line: what it is, its title and its dates come first. */
export function blocksOf(text: string): readonly Block[] {
  return text.split('\n').map((line, at) => {
    if (at === 0) return { kind: 'label', text: line }
    if (at === 1) return { kind: 'title', text: line }
    if (at === 2) return { kind: 'dates', text: line }
    if (/^\d+\. /.test(line)) return { kind: 'heading', text: line }
    return line.startsWith('- ') ? { kind: 'item', text: line.slice(2) } : { kind: 'paragraph', text: line }
  })
}
