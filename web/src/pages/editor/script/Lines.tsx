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
import { restrictToVertical } from './restrict'
import { SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useEdit, useProject, useScriptDesk, useSession, useWatched } from '../store/hooks'
import { useHeard, usePreview } from '../store/preview'
import { sourceOf, supportOf } from '../store/support'
import { useOriginals } from '../store/useOriginals'
import { DraftLine } from './DraftLine'
import { LineItem } from './LineItem'
import item from './LineItem.module.css'
import classes from './Lines.module.css'
import { useAnnouncements } from './useAnnouncements'

/** The script as a document: one line below the other, to be read, edited and moved. */
export function Lines() {
  const { t } = useTranslation('script')
  const lines = useProject((film) => film.lines)
  const recorded = useProject((film) => film.recorded)
  const source = useProject((film) => film.document)
  const heard = useHeard()
  const { data } = usePreview()
  const rate = data === undefined ? 0 : data.rate.numerator / data.rate.denominator
  const inserting = useWatched(useScriptDesk().inserting)
  const originals = useOriginals()
  const supports = useMemo(() => lines.map((line) => supportOf(line, sourceOf(source, line))), [lines, source])
  const place = useFollowing()
  const dragging = useDragging()
  const ids = useMemo(() => lines.map(({ id }) => id), [lines])
  return (
    <DndContext {...dragging.context} modifiers={[restrictToVertical]} collisionDetection={closestCenter}>
      <SortableContext items={ids} strategy={standing}>
        <ol ref={place} className={classes.lines} aria-label={t('lines')}>
          {inserting === null && <DraftLine key="draft-first" after={null} />}
          {lines.map((line, at) => {
            const support = supports[at]
            if (support === undefined) return null
            return (
              <Fragment key={line.id}>
                <LineItem
                  line={line}
                  number={at + 1}
                  heard={heard.get(line.id)}
                  rate={rate}
                  support={support}
                  before={originals.get(line.id)}
                  isRecorded={recorded.includes(line.id)}
                />
                {inserting === line.id && <DraftLine key={`draft-${line.id}`} after={line.id} />}
              </Fragment>
            )
          })}
        </ol>
      </SortableContext>
      <DragOverlay dropAnimation={null}>
        {dragging.line !== undefined && <div className={item.ghost}>{dragging.line}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** Lines stay where they are while one is dragged: a lamp line shows where it would land. */
const standing = () => null

function useDragging() {
  const lines = useProject((film) => film.lines)
  const edit = useEdit()
  const [dragged, setDragged] = useState<string | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
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

/** Scrolls to the active line when it becomes active elsewhere. */
function useFollowing() {
  const { selection } = useSession()
  const place = useRef<HTMLOListElement>(null)
  useEffect(
    () =>
      selection.now.subscribe(() => {
        const { line } = selection.now.get()
        if (line === null) return
        requestAnimationFrame(() => {
          const found = place.current?.querySelector(`[data-line="${CSS.escape(line)}"]`)
          found?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
        })
      }),
    [selection],
  )
  return place
}
