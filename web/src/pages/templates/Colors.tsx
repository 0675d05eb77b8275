import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Segmented } from '@/ui/Segmented'
import { Select } from '@/ui/Select'

import { contrast } from './declared'
import { painted } from './painted'
import type { Look, Palette } from './requests'
import classes from './Template.module.css'

const ROLES = ['background', 'surface', 'hairline', 'ink', 'muted', 'accent', 'accent_ink', 'light', 'positive', 'negative'] as const
type Role = (typeof ROLES)[number]
/** What each is read on; others carry no type. */
const ON: Partial<Record<Role, Role>> = {
  ink: 'background',
  muted: 'background',
  accent: 'background',
  accent_ink: 'accent',
  positive: 'background',
  negative: 'background',
}
/** Type must be read at 4.5 (WCAG 2.2, 1.4.3). */
const LEAST = 4.5
const MOST_SEGMENTS = 4

interface ColorsProps {
  look: Look
  isFixed: boolean
  onChange: (look: Look) => void
}

type Say = ReturnType<typeof useTranslation<'templates'>>['t']

/** What a colour is for; scenery by its number. */
export function roleName(role: string, t: Say): string {
  const known = ROLES.find((one) => one === role)
  if (known !== undefined) return t(`role.${known}`)
  return t('tint', { number: Number(role.replace(/\D/gu, '') || 0) + 1 })
}

/** Colours by role, each with its contrast with what it is read on: of light and dark pages, and of each ground. */
export function Colors({ look, isFixed, onChange }: ColorsProps) {
  const { t } = useTranslation('templates')
  const [where, go] = useState('day')
  const grounds = look.grounds
  const places = [
    { value: 'day', label: t('palette.day') },
    { value: 'night', label: t('palette.night') },
    ...grounds.map((_, at) => ({ value: String(at + 1), label: t('palette.ground', { number: at + 1 }) })),
  ]
  const palette: Palette = where === 'day' || where === 'night' ? look[where] : (grounds[Number(where) - 1] ?? look.day)
  const set = (role: string, color: string) => onChange(painted(look, where, role, color.toUpperCase()))
  return (
    <div className={classes.group}>
      {places.length <= MOST_SEGMENTS ? (
        <Segmented size="editor" name={t('palette.name')} value={where} onChange={go} choices={places} />
      ) : (
        <Select quiet label={t('palette.name')} value={where} onChange={go} choices={places} />
      )}
      <ul className={classes.colors}>
        {ROLES.map((role) => {
          const on = ON[role]
          const ratio = on === undefined ? undefined : contrast(palette[role], palette[on])
          return (
            <li key={role}>
              <label className={classes.color}>
                <input type="color" value={palette[role].toLowerCase()} disabled={isFixed} onChange={(event) => set(role, event.currentTarget.value)} />
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
      <Tints tints={palette.tints} isFixed={isFixed} onTint={(at, color) => set(`tint${at}`, color)} />
    </div>
  )
}

/** Colours of scenery and of further series of a chart, darkest first. */
function Tints({ tints, isFixed, onTint }: { tints: readonly string[]; isFixed: boolean; onTint: (at: number, color: string) => void }) {
  const { t } = useTranslation('templates')
  if (tints.length === 0) return null
  return (
    <fieldset className={classes.tints}>
      <legend>{t('tints')}</legend>
      {tints.map((tint, at) => (
        <input
          key={at}
          type="color"
          aria-label={t('tint', { number: at + 1 })}
          title={tint}
          value={tint.toLowerCase()}
          disabled={isFixed}
          onChange={(event) => onTint(at, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  )
}
