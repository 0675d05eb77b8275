import { Popover } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { useProject } from '../../store/hooks'
import { usePictures } from '../scene/usePictures'
import classes from './Cell.module.css'
import { FocusPoint, type Point } from './FocusPoint'

/** What is to be seen of a picture, and another in its place. */
export interface Focus {
  readonly point: Point | null
  readonly onPoint: (point: Point | null) => void
  /** Take one of the library instead. */
  readonly onLibrary: () => void
}

interface PictureCellProps {
  label: string
  digest: string
  focus?: Focus
  onChange: (digest: string) => void
}

/** A picture in a row: one of those that the film has. */
export function PictureCell({ label, digest, focus, onChange }: PictureCellProps) {
  const { t } = useTranslation('panel')
  const project = useProject((film) => film.project.id)
  const pictures = usePictures()
  const [isOpen, setOpen] = useState(false)
  const address = (name: string) => `/api/v1/projects/${project}/pictures/${name}`
  return (
    <Popover opened={isOpen} onChange={setOpen} width={260} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.sign} aria-label={label} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {digest !== '' && <img className={classes.thumb} src={address(digest)} alt="" />}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {digest !== '' && focus !== undefined && <FocusPoint address={address(digest)} point={focus.point} onChange={focus.onPoint} onDone={() => undefined} />}
        {pictures.map((picture) => (
          <button
            key={picture.digest}
            type="button"
            className={classes.sign}
            aria-label={picture.title}
            onClick={() => {
              onChange(picture.digest)
              setOpen(false)
            }}
          >
            <img className={classes.thumb} src={address(picture.digest)} alt="" loading="lazy" />
          </button>
        ))}
        {focus !== undefined && (
          <button
            type="button"
            className={classes.sign}
            aria-label={t('picture.other')}
            title={t('picture.other')}
            onClick={() => {
              setOpen(false)
              focus.onLibrary()
            }}
          >
            <Icon of={IconPlus} size={16} />
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
