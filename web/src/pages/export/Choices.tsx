import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Options } from '@/api/schema'
import { Card } from '@/ui/Card'
import { Segmented } from '@/ui/Segmented'
import { Select } from '@/ui/Select'

import classes from './Export.module.css'
import type { Choice } from './requests'

const ASPECTS = ['16:9', '1:1', '4:5', '9:16'] as const
const CAPTIONS = ['burned', 'none'] as const
const COVERS = ['auto', 'title', 'picture', 'number', 'question'] as const

interface ChoicesProps {
  project: string
  /** Changes whenever the film's cover may have. */
  drawn: string
  options: Pick<Options, 'aspect' | 'captions' | 'cover'>
  isBusy: boolean
  onChoose: (choice: Choice) => void
}

/** Shape, captions and cover of what is exported. */
export function Choices({ project, drawn, options, isBusy, onChoose }: ChoicesProps) {
  const { t } = useTranslation('export')
  return (
    <Card title={t('shape.title')} note={t('shape.note')}>
      <div className={classes.shapes} role="radiogroup" aria-label={t('shape.title')}>
        {ASPECTS.map((aspect) => (
          <label key={aspect} className={classes.shape}>
            <input
              type="radio"
              name="shape"
              className="visually-hidden"
              checked={aspect === options.aspect}
              disabled={isBusy}
              onChange={() => onChoose({ aspect })}
            />
            <span className={classes.outline} style={{ aspectRatio: aspect.replace(':', '/') }}>
              {aspect === options.aspect && (
                <Cover key={drawn} address={`/api/v1/projects/${project}/cover?width=480&of=${drawn}`} />
              )}
            </span>
            <span className={classes.shapeName}>
              <b>{aspect}</b> {t(`shape.${NAMES[aspect]}`)}
            </span>
          </label>
        ))}
      </div>
      <div className={classes.rows}>
        <Segmented
          shown
          name={t('captions.title')}
          value={options.captions}
          choices={CAPTIONS.map((value) => ({ value, label: t(`captions.${value}`), disabled: isBusy }))}
          onChange={(captions) => onChoose({ captions })}
        />
        <Select
          label={t('cover.title')}
          value={options.cover}
          disabled={isBusy}
          choices={COVERS.map((value) => ({ value, label: t(value === 'title' ? 'cover.titlePage' : `cover.${value}`) }))}
          onChange={(cover) => onChoose({ cover })}
        />
      </div>
      <p className={classes.note}>{t('captions.note')}</p>
    </Card>
  )
}

/** The film's cover; nothing while there is none. */
function Cover({ address }: { address: string }) {
  const [isMissing, setMissing] = useState(false)
  return isMissing ? null : <img src={address} alt="" onError={() => setMissing(true)} />
}

const NAMES = { '16:9': 'wide', '1:1': 'square', '4:5': 'feed', '9:16': 'phone' } as const
