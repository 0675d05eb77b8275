import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical, IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'

import classes from './Rows.module.css'

interface RowsProps<Row> {
  label: string
  rows: readonly Row[]
  least: number
  most: number
  /** What a new row holds. */
  added: Row
  /** What to do instead of adding an empty row. */
  onAdd?: () => void
  error?: string
  onRows: (rows: readonly Row[]) => void
  onBlur: () => void
  /** What stands in a row; `name` says which it is. */
  children: (row: Row, at: number, name: string) => ReactNode
}

/** Rows with handles: moved by dragging or by keys (Space lifts, arrows, Space drops), added, taken out. */
export function Rows<Row>({ label, rows, least, most, added, onAdd, error, onRows, onBlur, children }: RowsProps<Row>) {
  const { t } = useTranslation('panel')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const ids = rows.map((_, at) => `row-${at}`)
  const place = (id: unknown) => ids.indexOf(String(id))
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null && over.id !== active.id) onRows(arrayMove([...rows], place(active.id), place(over.id)))
  }
  const told = (id: unknown) => t('row.of', { place: place(id) + 1, total: rows.length })
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) => told(active.id),
    onDragOver: ({ over }: { over: { id: unknown } | null }) => (over === null ? undefined : told(over.id)),
    onDragEnd: ({ over }: { over: { id: unknown } | null }) => (over === null ? undefined : told(over.id)),
    onDragCancel: () => t('row.left'),
  }
  const accessibility = { announcements, screenReaderInstructions: { draggable: t('row.how') } }
  return (
    // The fields inside take the focus; the group only hears when they lose it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className={classes.field} onBlur={onBlur}>
      <legend className={classes.label}>{label}</legend>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={accessibility}>
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ul className={classes.rows}>
            {rows.map((row, at) => {
              const name = t('row.name', { list: label, place: at + 1 })
              return (
                <Row
                  key={ids[at]}
                  id={ids[at] ?? ''}
                  name={name}
                  onRemove={rows.length > least ? () => onRows(rows.filter((_, other) => other !== at)) : undefined}
                >
                  {children(row, at, name)}
                </Row>
              )
            })}
          </ul>
        </SortableContext>
      </DndContext>
      {rows.length < most && (
        <Button kind="quiet" size="editor" icon={<Icon of={IconPlus} size={14} />} onClick={onAdd ?? (() => onRows([...rows, added]))}>
          {t('row.add')}
        </Button>
      )}
      {error !== undefined && (
        <span className={classes.error} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  )
}

interface RowProps {
  id: string
  name: string
  onRemove?: () => void
  children: ReactNode
}

function Row({ id, name, onRemove, children }: RowProps) {
  const { t } = useTranslation('panel')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id })
  return (
    <li ref={setNodeRef} className={classes.row} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={classes.handle}
        {...attributes}
        {...listeners}
        aria-label={t('row.move', { name })}
      >
        <Icon of={IconGripVertical} size={14} />
      </button>
      <div className={classes.cells}>{children}</div>
      {onRemove !== undefined && (
        <button type="button" className={classes.handle} aria-label={t('row.remove', { name })} onClick={onRemove}>
          <Icon of={IconX} size={14} />
        </button>
      )}
    </li>
  )
}
