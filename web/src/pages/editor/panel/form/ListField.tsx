import { useState } from 'react'

import type { JsonValue, Scene } from '@/api/schema'
import { useProblemText } from '@/ui/problemText'

import { LibraryPicker } from '../scene/LibraryPicker'
import { emptyOf, type Declared } from './declaration'
import { Cell } from './Cell'
import { pointOf } from './FocusPoint'
import { usePropName } from './names'
import { Rows } from './Rows'
import { useDraft } from './useDraft'

/** A list of a scene: rows that are typed into, moved, added and taken out. */
export function ListField({ scene, one }: { scene: Scene; one: Declared }) {
  const label = usePropName()(one.name)
  const say = useProblemText()
  const [hung, hang] = useState<number | null>(null)
  const given = scene.props[one.name]
  const saved: readonly JsonValue[] = Array.isArray(given) ? given : []
  const draft = useDraft<readonly JsonValue[]>(saved, (rows) => ({
    kind: 'set_props',
    scene: scene.id,
    props: { [one.name]: [...rows] },
  }))
  const set = (at: number, value: JsonValue) => draft.change(draft.value.map((row, place) => (place === at ? value : row)))
  const first = draft.value[0]
  const added = Array.isArray(first) ? first.map(() => '') : one.item === undefined ? '' : emptyOf(one.item)
  const areShots = one.item?.parts.some(({ widget }) => widget === 'picture') === true
  return (
    <>
      <Rows
        label={label}
        rows={draft.value}
        least={one.least}
        most={one.most}
        added={added}
        onAdd={areShots ? () => hang(draft.value.length) : undefined}
        error={draft.problem === null ? undefined : say(draft.problem)}
        onRows={draft.change}
        onBlur={draft.commit}
      >
        {(row, at, name) => <RowCells row={row} one={one.item} name={name} onChange={(value) => set(at, value)} onLibrary={() => hang(at)} />}
      </Rows>
      {hung !== null && <LibraryPicker scene={scene.id} at={hung} onClose={() => hang(null)} />}
    </>
  )
}

interface RowCellsProps {
  row: JsonValue
  one: Declared | undefined
  name: string
  onChange: (value: JsonValue) => void
  onLibrary: () => void
}

function RowCells({ row, one, name, onChange, onLibrary }: RowCellsProps) {
  const part = usePropName()
  if (Array.isArray(row)) {
    const cells: readonly JsonValue[] = row
    return cells.map((cell, at) => (
      <Cell
        key={at}
        label={`${name}, ${at + 1}`}
        value={cell}
        onChange={(value) => onChange(cells.map((before, place) => (place === at ? value : before)))}
      />
    ))
  }
  if (row === null || typeof row !== 'object') return <Cell label={name} value={row} one={one} onChange={onChange} />
  const held = row as Readonly<Record<string, JsonValue>>
  return (one?.parts ?? []).map((declared) => (
    <Cell
      key={declared.name}
      label={`${name}, ${part(declared.name)}`}
      hint={part(declared.name)}
      value={held[declared.name] ?? declared.initial ?? null}
      one={declared}
      onChange={(value) => onChange({ ...held, [declared.name]: value })}
      focus={{ point: pointOf(held['focus']), onPoint: (point) => onChange({ ...held, focus: point === null ? null : [...point] }), onLibrary }}
      onPlace={(place) => onChange({ ...held, ...place })}
    />
  ))
}
