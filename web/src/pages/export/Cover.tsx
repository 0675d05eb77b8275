import { IconPhotoDown } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Options, PreviewDescription } from '@/api/schema'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Select } from '@/ui/Select'

import classes from './Export.module.css'
import { type Choice, frameAddress } from './requests'

const COVERS = ['auto', 'title', 'picture', 'number', 'question'] as const
const SMALL = 480
const LARGE = 1280

interface CoverProps {
  project: string
  title: string
  version: string
  cover: Options['cover']
  preview: PreviewDescription | undefined
  isBusy: boolean
  onChoose: (choice: Choice) => void
}

/** What stands for the film in lists: a cover laid out for it, or any frame of the film as a picture. */
export function Cover({ project, title, version, cover, preview, isBusy, onChoose }: CoverProps) {
  const { t } = useTranslation('export')
  return (
    <Card title={t('cover.title')} note={t('cover.note')}>
      <Select
        label={t('cover.kind')}
        value={cover}
        disabled={isBusy}
        choices={COVERS.map((value) => ({ value, label: t(value === 'title' ? 'cover.titlePage' : `cover.${value}`) }))}
        onChange={(chosen) => onChoose({ cover: chosen })}
      />
      {preview !== undefined && preview.frames > 0 && <FrameChooser project={project} title={title} version={version} preview={preview} />}
    </Card>
  )
}

function FrameChooser({ project, title, version, preview }: { project: string; title: string; version: string; preview: PreviewDescription }) {
  const { t } = useTranslation('export')
  const [frame, setFrame] = useState(() => restingFrame(preview))
  const shown = useDeferredValue(frame)
  const { numerator, denominator } = preview.rate
  const second = Math.max(1, Math.round(numerator / denominator))
  const at = clock((frame * denominator) / numerator, true)
  return (
    <div className={classes.frame}>
      <img src={frameAddress(project, version, shown, SMALL, 'webp')} alt={t('cover.frameAt', { at })} />
      <label>
        <span>{t('cover.frame', { at })}</span>
        <input
          type="range"
          min={0}
          max={preview.frames - 1}
          step={Math.max(1, Math.round(second / 2))}
          value={frame}
          aria-valuetext={at}
          onChange={(event) => setFrame(Number(event.currentTarget.value))}
        />
      </label>
      <a
        className={buttonClass({})}
        href={frameAddress(project, version, frame, LARGE, 'jpeg')}
        download={`${title === '' ? 'film' : title}.jpg`}
      >
        <Icon of={IconPhotoDown} />
        {t('cover.save')}
      </a>
    </div>
  )
}

/** The middle of the first scene, where all of it stands. */
function restingFrame({ scenes, frames, rate }: PreviewDescription): number {
  const end = scenes[1]?.starts_at ?? 2
  return Math.min(frames - 1, Math.round((end * 0.6 * rate.numerator) / rate.denominator))
}
