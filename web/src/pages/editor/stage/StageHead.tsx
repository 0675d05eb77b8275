import { IconBadgeCc, IconMaximize, IconSquareDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Aspect } from '@/ui/Frame'
import { Icon } from '@/ui/Icon'
import { Segmented } from '@/ui/Segmented'

import { useEdit, useProject, useWatched } from '../store/hooks'
import { usePreview } from '../store/preview'
import { guides } from './players'
import classes from './Stage.module.css'
import { Toggle } from './Toggle'
import { useSceneNow } from './useFilmRate'

const ASPECTS: readonly Aspect[] = ['16:9', '9:16', '1:1', '4:5']

/** Above the film: its aspect, what lies over it, where it stands. */
export function StageHead({ onFull }: { onFull: () => void }) {
  const { t } = useTranslation('stage')
  const edit = useEdit()
  const aspect = useProject(({ options }) => options.aspect)
  const captions = useProject(({ options }) => options.captions)
  const hasGuides = useWatched(guides)
  const { data } = usePreview()
  const scene = useSceneNow()
  return (
    <div className={classes.head}>
      <Segmented
        name={t('aspect')}
        size="editor"
        value={aspect}
        choices={ASPECTS.map((value) => ({ value, name: value, label: <Shape of={value} /> }))}
        onChange={(value) => void edit({ kind: 'set_aspect', aspect: value })}
      />
      <Toggle name={t('guides')} keys="G" isOn={hasGuides} onToggle={() => guides.set(!hasGuides)}>
        <Icon of={IconSquareDashed} size={16} />
        <span className={classes.word}>{t('guides')}</span>
      </Toggle>
      <Toggle
        name={t('captions')}
        keys="C"
        isOn={captions === 'burned'}
        onToggle={() => void edit({ kind: 'set_captions', captions: captions === 'burned' ? 'none' : 'burned' })}
      >
        <Icon of={IconBadgeCc} size={16} />
        <span className={classes.word}>{t('captions')}</span>
      </Toggle>
      {data !== undefined && (
        <span className={classes.where}>{t('where', { number: scene + 1, total: data.scenes.length })}</span>
      )}
      <Toggle name={t('full')} keys="F" onToggle={onFull}>
        <Icon of={IconMaximize} size={16} />
      </Toggle>
    </div>
  )
}

function Shape({ of }: { of: Aspect }) {
  return (
    <span className={classes.shape}>
      <span className={classes.outline} data-aspect={of} style={{ aspectRatio: of.replace(':', '/') }} />
      <span className={classes.word}>{of}</span>
    </span>
  )
}
