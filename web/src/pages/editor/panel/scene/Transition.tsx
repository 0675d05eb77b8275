import { useTranslation } from 'react-i18next'

import type { Scene } from '@/api/schema'

import { useEdit, useProject } from '../../store/hooks'
import { Choose } from '../Choose'
import classes from '../Panel.module.css'

const KINDS = ['cut', 'fade', 'page', 'blade', 'slide', 'sheet', 'swell', 'erase', 'glow', 'brush'] as const

/** How a scene gives way to the next; the last one has none. */
export function Transition({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const isLast = useProject((film) => film.scenes.at(-1)?.id === scene.id)
  if (isLast) return null
  const choices = [{ value: '', label: t('transition.template') }, ...KINDS.map((kind) => ({ value: kind, label: t(`transition.${kind}`) }))]
  const choose = (value: string) => {
    const chosen = KINDS.find((kind) => kind === value) ?? null
    void edit({ kind: 'set_transition', scene: scene.id, transition: chosen })
  }
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('transition.name')}</h3>
      <Choose quiet label={t('transition.name')} value={scene.transition ?? ''} choices={choices} onChange={choose} />
    </section>
  )
}
