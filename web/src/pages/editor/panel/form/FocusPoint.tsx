import { type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'

import classes from './FocusPoint.module.css'

/** Shares of a picture's width from the left and of its height from the top. */
export type Point = readonly [number, number]

const STEP = 0.02
const MIDDLE: Point = [0.5, 0.5]

interface FocusPointProps {
  /** Where the whole picture is. */
  address: string
  /** Null: cropped by rule. */
  point: Point | null
  onChange: (point: Point | null) => void
  onDone: () => void
}

/** The point of a picture that every crop keeps: pointed at, or moved by arrow keys. */
export function FocusPoint({ address, point, onChange, onDone }: FocusPointProps) {
  const { t } = useTranslation('panel')
  const [x, y] = point ?? MIDDLE
  const put = (left: number, top: number) => onChange([rounded(left), rounded(top)])
  const follow = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    put((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    put(x + (step[0] ?? 0), y + (step[1] ?? 0))
  }
  return (
    <div className={classes.field}>
      <button
        type="button"
        className={classes.picture}
        aria-label={t('focus.at', { left: Math.round(x * 100), top: Math.round(y * 100) })}
        onKeyDown={move}
        onBlur={onDone}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
        }}
        onPointerUp={onDone}
      >
        <img src={address} alt="" draggable={false} />
        <span className={classes.point} data-set={point !== null} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
      </button>
      <span className={classes.row}>
        {t('focus.how')}
        {point !== null && (
          <Button
            size="editor"
            kind="quiet"
            onClick={() => {
              onChange(null)
              onDone()
            }}
          >
            {t('focus.end')}
          </Button>
        )}
      </span>
    </div>
  )
}

const rounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000

/** The point that a scene's data hold, if they hold one. */
export function pointOf(value: unknown): Point | null {
  if (!Array.isArray(value)) return null
  const [x, y] = value as unknown[]
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null
}
