import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Options, PreviewDescription } from '@/api/schema'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { clock } from '@/ui/formats'
import { Select } from '@/ui/Select'
import { toast } from '@/ui/toasts'

import { coverAt, frameOf, restingFrame } from './cover'
import classes from './Export.module.css'
import { choose, type CoverChoice, frameAddress, optionsQuery } from './requests'

const COVERS = ['auto', 'title', 'picture', 'number', 'question'] as const
const SMALL = 480
const LARGE = 1280

interface CoverProps {
  project: string
  title: string
  version: string
  options: Pick<Options, 'cover' | 'cover_frame'>
  preview: PreviewDescription | undefined
  isBusy: boolean
  onChoose: (choice: { cover: CoverChoice }) => Promise<unknown>
  onChange: () => void
}

/** What stands for the film in lists: a cover laid out for it, or any frame of the film. */
export function Cover({ project, title, version, options, preview, isBusy, onChoose, onChange }: CoverProps) {
  const { t } = useTranslation('export')
  const client = useQueryClient()
  const { cover: kind, cover_frame: chosen = null } = options
  const [pointed, point] = useState<number>()
  const shown = useDeferredValue(pointed)
  const own = preview !== undefined && chosen !== null ? frameOf(chosen, preview) : undefined
  const put = async (cover: CoverChoice, told: string) => {
    const before: CoverChoice = { kind, frame: chosen }
    await onChoose({ cover })
    point(undefined)
    toast(told, {
      undo: () => void client.query({ ...optionsQuery(project), staleTime: 0 }).then(({ etag }) => choose(project, etag, { cover: before })).then(onChange),
    })
  }
  const seconds = (frame: number) => (preview === undefined ? 0 : (frame * preview.rate.denominator) / preview.rate.numerator)
  const at = clock(seconds(pointed ?? own ?? 0), true)
  const isDrawn = preview !== undefined && preview.frames > 0
  return (
    <Card title={t('cover.title')} note={t(own === undefined ? 'cover.note' : 'cover.isFrame', { at: clock(seconds(own ?? 0), true) })}>
      {isDrawn && (
        <img
          className={classes.cover}
          src={frameAddress(project, version, shown ?? 'cover', SMALL, 'webp')}
          alt={shown === undefined ? t('cover.now') : t('cover.frameAt', { at })}
          width={preview.width}
          height={preview.height}
        />
      )}
      {own === undefined ? (
        <Select
          label={t('cover.kind')}
          value={kind}
          disabled={isBusy}
          choices={COVERS.map((value) => ({ value, label: t(value === 'title' ? 'cover.titlePage' : `cover.${value}`) }))}
          onChange={(one) => void onChoose({ cover: { kind: one, frame: null } })}
        />
      ) : (
        <Button disabled={isBusy} onClick={() => void put({ kind, frame: null }, t('cover.designed'))}>
          {t('cover.again')}
        </Button>
      )}
      {isDrawn && (
        <div className={classes.frame}>
          <label>
            <span>{pointed !== undefined ? t('cover.frame', { at }) : t(own === undefined ? 'cover.choose' : 'cover.other')}</span>
            <input
              type="range"
              min={0}
              max={preview.frames - 1}
              step={Math.max(1, Math.round(preview.rate.numerator / preview.rate.denominator / 2))}
              value={pointed ?? own ?? restingFrame(preview)}
              aria-valuetext={at}
              onChange={(event) => point(Number(event.currentTarget.value))}
            />
          </label>
          {pointed !== undefined && (
            <span className={classes.ways}>
              <Button disabled={isBusy} onClick={() => void put({ kind, frame: coverAt(pointed, preview) }, t('cover.taken'))}>
                {t('cover.take')}
              </Button>
              <a
                className={buttonClass({ kind: 'quiet' })}
                href={frameAddress(project, version, pointed, LARGE, 'jpeg')}
                download={`${title === '' ? 'film' : title}.jpg`}
              >
                {t('cover.save')}
              </a>
              <Button kind="quiet" onClick={() => point(undefined)}>
                {t('cover.leave')}
              </Button>
            </span>
          )}
        </div>
      )}
    </Card>
  )
}
