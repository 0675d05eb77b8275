import { useQuery } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'
import { Select } from '@/ui/Select'

import classes from './Brand.module.css'
import { repairsQuery, stillAddress, templatesQuery } from './requests'

const SCENES = ['cover', 'number', 'chart', 'quotation'] as const

/** The brand on a template: its scenes, and which colours were moved so that type can be read. */
export function Tried({ id, etag }: { id: string; etag: string }) {
  const { t } = useTranslation('brands')
  const [template, choose] = useState('editorial')
  const { data: templates } = useQuery(templatesQuery)
  const { data, error } = useQuery(repairsQuery(id, template, etag))
  return (
    <Card title={t('tried.title')} className={classes.tried}>
      <Select quiet label={t('tried.template')} value={template} onChange={choose} choices={(templates ?? []).map(({ id: value, title }) => ({ value, label: title }))} />
      <ul className={classes.stills}>
        {SCENES.map((scene, at) => (
          <li key={scene}>
            <img src={stillAddress(id, template, at, etag)} alt={t(`scene.${scene}`)} />
          </li>
        ))}
      </ul>
      <Refusal error={error} />
      {data !== undefined && data.repairs.length === 0 && <p className={classes.fine}>{t('tried.fine')}</p>}
      {data !== undefined && data.repairs.length > 0 && (
        <div className={classes.repairs}>
          <p className={classes.repairsHead}>
            <Icon of={IconAdjustmentsHorizontal} size={16} />
            {t('tried.moved', { count: data.repairs.length })}
          </p>
          <ul className={classes.colors}>
            {data.repairs.map(({ palette, role, before, after }, at) => (
              <li key={at} className={classes.repair}>
                <Swatch color={before} name={t('tried.before')} />
                <Icon of={IconArrowRight} size={14} />
                <Swatch color={after} name={t('tried.after')} />
                <span className={classes.repairRole}>
                  {t(`moved.${role as 'accent'}`)} · {palette === 'day' || palette === 'night' ? t(`palette.${palette}`) : t('palette.ground', { number: Number(palette) + 1 })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

function Swatch({ color, name }: { color: string; name: string }) {
  return (
    <span className={classes.swatch}>
      <span style={{ background: color }} />
      <span className="visually-hidden">{name}</span>
      <code>{color}</code>
    </span>
  )
}
