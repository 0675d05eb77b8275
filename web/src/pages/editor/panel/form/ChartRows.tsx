import type { Scene } from '@/api/schema'
import { useProblemText } from '@/ui/problemText'

import { Cell } from './Cell'
import { usePropName } from './names'
import { Rows } from './Rows'
import { useDraft } from './useDraft'

interface Bar {
  readonly label: string
  readonly value: number
}

/** The values of a chart with their names, row by row: two lists that belong together. */
export function ChartRows({ scene, most }: { scene: Scene; most: number }) {
  const name = usePropName()
  const say = useProblemText()
  const { labels, values } = scene.props
  const numbers = Array.isArray(values) ? values : []
  const saved = (Array.isArray(labels) ? labels : []).map((label, at) => ({ label: String(label), value: Number(numbers[at] ?? 0) }))
  const draft = useDraft<readonly Bar[]>(saved, (bars) => ({
    kind: 'set_props',
    scene: scene.id,
    props: { labels: bars.map((bar) => bar.label), values: bars.map((bar) => bar.value) },
  }))
  const set = (at: number, news: Partial<Bar>) =>
    draft.change(draft.value.map((bar, place) => (place === at ? { ...bar, ...news } : bar)))
  return (
    <Rows
      label={name('values')}
      rows={draft.value}
      least={1}
      most={most}
      added={{ label: '', value: 0 }}
      error={draft.problem === null ? undefined : say(draft.problem)}
      onRows={draft.change}
      onBlur={draft.commit}
    >
      {(bar, at, row) => (
        <>
          <Cell label={row} value={bar.label} hint={name('label')} onChange={(label) => set(at, { label: String(label) })} />
          <Amount label={`${row}, ${name('value')}`} value={bar.value} onChange={(value) => set(at, { value })} />
        </>
      )}
    </Rows>
  )
}

function Amount({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return <Cell label={label} value={value} onChange={(typed) => onChange(Number(typed))} />
}
