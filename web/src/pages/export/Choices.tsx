import { useTranslation } from 'react-i18next'

import type { Options } from '@/api/schema'
import { Card } from '@/ui/Card'
import { Segmented } from '@/ui/Segmented'

import classes from './Export.module.css'
import type { Choice } from './requests'
import { Second } from './Second'

const CAPTIONS = ['burned', 'none'] as const

interface ChoicesProps {
  project: string
  version: string
  captions: Options['captions']
  isBusy: boolean
  onChoose: (choice: Choice) => void
  onChange: () => void
}

/** Captions: in the picture or not, and in a second language. */
export function Choices({ project, version, captions, isBusy, onChoose, onChange }: ChoicesProps) {
  const { t } = useTranslation('export')
  return (
    <Card title={t('captions.name')} note={t('captions.note')}>
      <div className={classes.rows}>
        <Segmented
          shown
          name={t('captions.title')}
          value={captions}
          choices={CAPTIONS.map((value) => ({ value, label: t(`captions.${value}`), disabled: isBusy }))}
          onChange={(chosen) => onChoose({ captions: chosen })}
        />
        <Second project={project} version={version} onChange={onChange} />
      </div>
    </Card>
  )
}
