import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { sourceOf, supportOf, type Support } from '@/ui/support'

import { restrictToVertical } from './restrict'
import { SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'

import { useEdit, useProject } from '../store/hooks'
import { useHeard, usePreview } from '../store/preview'
import { useOriginals } from '../store/useOriginals'
import { DraftLine } from './DraftLine'
import { LineItem } from './LineItem'
import item from './LineItem.module.css'
import classes from './Lines.module.css'
import { useAnnouncements } from './useAnnouncements'
import { useLinesSeen } from './useLinesSeen'

/**
 * The script as a document: one line below the other, to be read, edited and moved. Of a long one only what is
 * seen is drawn, and what is active, open or in the hand.
 */
export function Lines() {
  const lines = useProject((film) => film.lines)
  const dragging = useDragging()
  const ids = useMemo(() => lines.map(({ id }) => id), [lines])
  return (
    <DndContext {...dragging.context} modifiers={MODIFIERS} collisionDetection={closestCenter}>
      <SortableContext items={ids} strategy={standing}>
        <List ids={ids} dragged={dragging.id} />
      </SortableContext>
      <DragOverlay dropAnimation={null}>
        {dragging.line !== undefined && <div className={item.ghost}>{dragging.line}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** What is seen of the lines. It draws at each step of scrolling, and nothing around it does. */
function List({ ids, dragged }: { ids: readonly string[]; dragged: string | null }) {
  const { t } = useTranslation('script')
  const lines = useProject((film) => film.lines)
  const recorded = useProject((film) => film.recorded)
  const heard = useHeard()
  const { data } = usePreview()
  const rate = data === undefined ? 0 : data.rate.numerator / data.rate.denominator
  const originals = useOriginals()
  const supports = useSupports()
  const { place, seen, height } = useLinesSeen(ids, dragged)
  return (
    <ol ref={place} className={classes.lines} aria-label={t('lines')} style={{ height }}>
      {seen.map(({ after, number, slot }) => {
        if (after !== undefined) return <DraftLine key={slot.id} after={after} slot={slot} />
        const [line, support] = [lines[number - 1], supports[number - 1]]
        if (line === undefined || support === undefined) return null
        return (
          <LineItem
            key={line.id}
            line={line}
            number={number}
            total={lines.length}
            slot={slot}
            heard={heard.get(line.id)}
            rate={rate}
            support={support}
            before={originals.get(line.id)}
            isRecorded={recorded.includes(line.id)}
          />
        )
      })}
    </ol>
  )
}

/** How each line stands to the source. Of a line that is still the same, it is the same value. */
function useSupports(): readonly Support[] {
  const lines = useProject((film) => film.lines)
  const source = useProject((film) => film.document)
  const known = useMemo(() => ({ source, of: new WeakMap<Line, Support>() }), [source])
  return useMemo(
    () =>
      lines.map((line) => {
        const support = known.of.get(line) ?? supportOf(line, sourceOf(known.source, line))
        known.of.set(line, support)
        return support
      }),
    [lines, known],
  )
}

const MODIFIERS = [restrictToVertical]
const BY_POINTER = { activationConstraint: { distance: 4 } }
const BY_KEYS = { coordinateGetter: sortableKeyboardCoordinates }

/** Lines stay where they are while one is dragged: a lamp line shows where it would land. */
const standing = () => null

function useDragging() {
  const lines = useProject((film) => film.lines)
  const edit = useEdit()
  const [dragged, setDragged] = useState<string | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYS))
  const accessibility = useAnnouncements(lines)
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const from = lines.findIndex(({ id }) => id === active.id)
    const to = lines.findIndex(({ id }) => id === over?.id)
    if (from < 0 || to < 0 || from === to) return
    const after = to > from ? lines[to] : lines[to - 1]
    void edit({ kind: 'move_line', line: String(active.id), after: after?.id ?? null })
  }
  return {
    id: dragged,
    line: lines.find(({ id }) => id === dragged)?.caption,
    context: {
      sensors,
      accessibility,
      onDragStart: ({ active }: { active: { id: string | number } }) => setDragged(String(active.id)),
      onDragEnd,
      onDragCancel: () => setDragged(null),
    },
  }
}
