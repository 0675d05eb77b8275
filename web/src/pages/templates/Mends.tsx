import { useQuery } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Mend } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { toast } from '@/ui/toasts'

import { roleName } from './Colors'
import classes from './Mends.module.css'
import { painted } from './painted'
import { type Look, mendsQuery } from './requests'

interface MendsProps {
  id: string
  drawn: string
  look: Look
  onChange: (look: Look) => void
}

/** Colours whose type cannot be read, each with one near it that can; a person may keep theirs. */
export function Mends({ id, drawn, look, onChange }: MendsProps) {
  const { t } = useTranslation('templates')
  const { data = [] } = useQuery(mendsQuery(id, drawn))
  const [kept, keep] = useState<readonly string[]>([])
  const shown = data.filter((one) => !kept.includes(keyOf(one)))
  if (shown.length === 0) return null
  const mend = (ones: readonly Mend[]) => {
    const before = look
    onChange(ones.reduce((mended, one) => painted(mended, one.palette, one.role, one.after), look))
    toast(t('mend.done', { count: ones.length }), { undo: () => onChange(before) })
  }
  return (
    <section className={classes.mends} aria-label={t('mend.title')}>
      <header className={classes.head}>
        <Icon of={IconAdjustmentsHorizontal} size={18} />
        <h2 className={classes.title}>{t('mend.count', { count: shown.length })}</h2>
        {shown.length > 1 && (
          <Button size="editor" onClick={() => mend(shown)}>
            {t('mend.all')}
          </Button>
        )}
      </header>
      <ul className={classes.list}>
        {shown.map((one) => (
          <li key={keyOf(one)} className={classes.mend}>
            <span className={classes.swatches} aria-hidden>
              <span style={{ background: one.on }}>
                <i style={{ background: one.before }} />
              </span>
              <Icon of={IconArrowRight} size={14} />
              <span style={{ background: one.on }}>
                <i style={{ background: one.after }} />
              </span>
            </span>
            <span className={classes.words}>
              {t('mend.why', { role: roleName(one.role, t), before: one.before, contrast: one.contrast.toFixed(1), needed: one.needed.toFixed(1), ground: roleName(one.on_role, t) })}
            </span>
            <Button size="editor" onClick={() => mend([one])}>
              {t('mend.take', { color: one.after })}
            </Button>
            <Button size="editor" kind="quiet" onClick={() => keep([...kept, keyOf(one)])}>
              {t('mend.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyOf = (one: Mend): string => `${one.palette}.${one.role}.${one.before}.${one.on}`
