import { useState } from 'react'

import type { JsonValue } from '@/api/schema'

import classes from './Cell.module.css'
import type { Declared } from './declaration'
import { IconCell } from './IconCell'
import { PictureCell, type Focus } from './PictureCell'
import { PlaceCell } from './PlaceCell'

interface CellProps {
  /** Names it for those who do not see its row. */
  label: string
  /** What it holds, shown while it is empty. */
  hint?: string
  value: JsonValue
  one?: Declared
  onChange: (value: JsonValue) => void
  /** Of a picture: what is to be seen of it. */
  focus?: Focus
  /** A place was chosen: its name with where it lies. */
  onPlace?: (place: Record<string, JsonValue>) => void
}

/** One field of a row. */
export function Cell({ label, hint, value, one, focus, onChange, onPlace }: CellProps) {
  const isPlace = one?.name === 'name' && onPlace !== undefined && one.widget === 'text'
  if (one?.widget === 'icon') return <IconCell label={label} path={typeof value === 'string' ? value : ''} onChange={onChange} />
  if (one?.widget === 'picture') return <PictureCell label={label} digest={typeof value === 'string' ? value : ''} focus={focus} onChange={onChange} />
  if (one?.widget === 'focus') return null // stands with its picture
  if (one?.widget === 'country' || one?.name === 'lon' || one?.name === 'lat') return null // come with the place's name
  if (isPlace) return <PlaceCell label={label} hint={hint} name={String(value)} onName={onChange} onPlace={onPlace} />
  if (typeof value === 'number') return <NumberCell label={label} value={value} onChange={onChange} />
  return (
    <input
      className={classes.cell}
      aria-label={label}
      placeholder={hint}
      maxLength={one?.longest}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A number as it is typed: "1." is not a number yet and stays. */
function NumberCell({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const [text, setText] = useState(String(value))
  const typed = Number(text)
  const isShown = text.trim() === '' || !Number.isFinite(typed) || typed === value
  return (
    <input
      className={classes.cell}
      data-number
      aria-label={label}
      inputMode="decimal"
      value={isShown ? text : String(value)}
      onChange={(event) => {
        const news = event.currentTarget.value
        setText(news)
        if (news.trim() !== '' && Number.isFinite(Number(news))) onChange(Number(news))
      }}
    />
  )
}
