import { memo, type ReactNode } from 'react'

import type { Block } from '@/ui/support'
import { lengthOf, occurrences, slice, type Range } from '@/ui/text'

import { useProject, useScriptDesk, useSession, useWatched } from '../store/hooks'
import classes from './Source.module.css'

interface BlockViewProps {
  block: Block
  marked: readonly Range[]
}

/** A block of the source. A click on it goes to the line that rests there. */
export const BlockView = memo(function BlockView({ block, marked }: BlockViewProps) {
  const goTo = useLineOf(block.id)
  return (
    // The lines themselves are the way by keys; this is a short cut of the pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div data-block={block.id} className={classes.block} data-rests={goTo !== undefined || undefined} onClick={goTo}>
      {drawn(block, marked)}
    </div>
  )
})

function useLineOf(block: string): (() => void) | undefined {
  const { selection } = useSession()
  const line = useProject((film) => film.lines.find(({ spans }) => spans.some((span) => span.block === block))?.id)
  return line === undefined ? undefined : () => selection.line(line)
}

function drawn(block: Block, marked: readonly Range[]): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className={classes.heading}>
          <Text text={block.text} marked={marked} />
        </h3>
      )
    case 'list':
      return <Items items={block.items} ordered={block.ordered} marked={marked} />
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <Text text={block.text} marked={marked} />
          {block.attribution !== '' && <cite>{block.attribution}</cite>}
        </blockquote>
      )
    case 'table':
      return <Cells header={block.header} rows={block.rows} marked={marked} />
    case 'figure':
      return (
        <p className={classes.caption}>
          <Text text={block.caption === '' ? block.alt : block.caption} marked={block.caption === '' ? [] : marked} />
        </p>
      )
    case 'code':
      return (
        <pre className={classes.code}>
          <Text text={block.text} marked={marked} />
        </pre>
      )
    default:
      return (
        <p>
          <Text text={block.text} marked={marked} />
        </p>
      )
  }
}

function Items({ items, ordered, marked }: { items: readonly string[]; ordered: boolean; marked: readonly Range[] }) {
  const List = ordered ? 'ol' : 'ul'
  const starts = startsOf(items)
  return (
    <List className={classes.items}>
      {items.map((item, at) => (
        <li key={at}>
          <Text text={item} marked={within(marked, starts[at] ?? 0)} />
        </li>
      ))}
    </List>
  )
}

function Cells({ header, rows, marked }: { header: readonly string[]; rows: readonly (readonly string[])[]; marked: readonly Range[] }) {
  const all = header.length > 0 ? [header, ...rows] : rows
  const starts = startsOf(all.flat())
  const firsts = all.map((_, place) => all.slice(0, place).reduce((sum, row) => sum + row.length, 0))
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <tbody>
          {all.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => {
                const at = (firsts[place] ?? 0) + column
                const Cell = place === 0 && header.length > 0 ? 'th' : 'td'
                return (
                  <Cell key={column}>
                    <Text text={cell} marked={within(marked, starts[at] ?? 0)} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where texts begin that are joined by one character each. */
function startsOf(texts: readonly string[]): readonly number[] {
  let at = 0
  return texts.map((text) => {
    const start = at
    at += lengthOf(text) + 1
    return start
  })
}

function within(marked: readonly Range[], start: number): readonly Range[] {
  return marked.map((range) => ({ start: range.start - start, end: range.end - start }))
}

/** A text with what the active line rests on, and what is looked for, marked. */
function Text({ text, marked }: { text: string; marked: readonly Range[] }) {
  const find = useWatched(useScriptDesk().find)
  const found = find === null ? [] : occurrences(text, find)
  const length = lengthOf(text)
  const edges = [0, length, ...[...marked, ...found].flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(edges.map((edge) => Math.min(length, Math.max(0, edge))))].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => {
    const piece = slice(text, start, cuts[at + 1])
    const isIn = (range: Range) => range.start <= start && start < range.end
    if (marked.some(isIn)) return <mark key={start} data-span data-found={found.some(isIn) || undefined}>{piece}</mark>
    return found.some(isIn) ? <mark key={start} data-found>{piece}</mark> : piece
  })
}
