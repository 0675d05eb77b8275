import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Segmented } from '@/ui/Segmented'

import { contrast } from './declared'
import type { Look, Palette } from './requests'
import classes from './Template.module.css'

const ROLES = ['background', 'surface', 'hairline', 'ink', 'muted', 'accent', 'accent_ink', 'light', 'positive', 'negative'] as const
/** What each is read on; others carry no type. */
const ON: Partial<Record<(typeof ROLES)[number], keyof Palette & (typeof ROLES)[number]>> = {
  ink: 'background',
  muted: 'background',
  accent: 'background',
  accent_ink: 'accent',
  positive: 'background',
  negative: 'background',
}
/** Type must be read at 4.5 (WCAG 2.2, 1.4.3). */
const LEAST = 4.5
const TIMES = ['day', 'night'] as const

interface ColorsProps {
  look: Look
  isFixed: boolean
  onChange: (look: Look) => void
}

/** Colours by role, each with its contrast with what it is read on. */
export function Colors({ look, isFixed, onChange }: ColorsProps) {
  const { t } = useTranslation('templates')
  const [time, setTime] = useState<(typeof TIMES)[number]>('day')
  const palette = look[time]
  return (
    <div className={classes.group}>
      <Segmented size="editor" name={t('palette.name')} value={time} onChange={setTime} choices={TIMES.map((value) => ({ value, label: t(`palette.${value}`) }))} />
      <ul className={classes.colors}>
        {ROLES.map((role) => {
          const on = ON[role]
          const ratio = on === undefined ? undefined : contrast(palette[role], palette[on])
          return (
            <li key={role}>
              <label className={classes.color}>
                <input
                  type="color"
                  value={palette[role].toLowerCase()}
                  disabled={isFixed}
                  onChange={(event) => onChange({ ...look, [time]: { ...palette, [role]: event.currentTarget.value.toUpperCase() } })}
                />
                <span>{t(`role.${role}`)}</span>
                <code>{palette[role]}</code>
                {ratio !== undefined && (
                  <span className={ratio < LEAST ? classes.low : classes.enough}>
                    {ratio.toFixed(1)}
                    {ratio < LEAST && <span className={classes.lowWord}> {t('low')}</span>}
                  </span>
                )}
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
