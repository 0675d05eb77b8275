import { useTranslation } from 'react-i18next'

import { Segmented } from '@/ui/Segmented'
import { Select } from '@/ui/Select'

import type { Look } from './requests'
import classes from './Template.module.css'

const INTROS = ['title', 'ident', 'none'] as const
const OUTROS = ['card', 'none'] as const
const EMPHASES = ['italic', 'color', 'block'] as const
const PICTURES = ['plain', 'duotone', 'engraving', 'screen'] as const
const MOST_RADIUS = 20

interface WholeProps {
  look: Look
  onChange: (look: Look) => void
}

/** What a template is as a whole: how films begin and end, how words stand out, how pictures are printed. */
export function Whole({ look, onChange }: WholeProps) {
  const { t } = useTranslation('templates')
  const radius = look.radius
  return (
    <div className={classes.group}>
      <Segmented shown size="editor" name={t('intro.name')} value={look.intro} choices={INTROS.map((value) => ({ value, label: t(`intro.${value}`) }))} onChange={(intro) => onChange({ ...look, intro })} />
      <Segmented shown size="editor" name={t('outro.name')} value={look.outro} choices={OUTROS.map((value) => ({ value, label: t(`outro.${value}`) }))} onChange={(outro) => onChange({ ...look, outro })} />
      <Segmented shown size="editor" name={t('emphasis.name')} value={look.emphasis} choices={EMPHASES.map((value) => ({ value, label: t(`emphasis.${value}`) }))} onChange={(emphasis) => onChange({ ...look, emphasis })} />
      <Select label={t('pictures.name')} value={look.pictures} choices={PICTURES.map((value) => ({ value, label: t(`pictures.${value}`) }))} onChange={(pictures) => onChange({ ...look, pictures })} />
      <label className={classes.slider}>
        <span>{t('field.radius')}</span>
        <b aria-hidden>{radius}</b>
        <input type="range" min={0} max={MOST_RADIUS} step={0.5} value={radius} onChange={(event) => onChange({ ...look, radius: Number(event.currentTarget.value) })} />
      </label>
    </div>
  )
}
