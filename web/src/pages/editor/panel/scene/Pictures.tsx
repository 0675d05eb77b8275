import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconBrush, IconPlus } from '@tabler/icons-react'

import type { Asset, Scene } from '@/api/schema'
import { Icon } from '@/ui/Icon'

import { useEdit, useProject } from '../../store/hooks'
import { FocusPoint, pointOf, type Point } from '../form/FocusPoint'
import { useDraft } from '../form/useDraft'
import classes from '../Panel.module.css'
import { LibraryPicker } from './LibraryPicker'
import { usePictures } from './usePictures'

/** Names under which layouts hold their picture. */
const PICTURE = ['asset', 'picture'] as const

/** The scene's picture: those of the source first, then one's own. */
export function Pictures({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const project = useProject((film) => film.project.id)
  const pictures = usePictures()
  const read = useProject((film) => film.document?.assets)
  const inSource = pictures.filter(({ digest }) => read?.some((asset) => asset.digest === digest)).length
  const edit = useEdit()
  const [isOpen, setOpen] = useState(false)
  const shown = PICTURE.map((name) => scene.props[name]).find((value) => typeof value === 'string')
  const own = typeof shown === 'string' && pictures.every(({ digest }) => digest !== shown) ? shown : null
  if (scene.lines.length === 0) return null
  const take = (asset: Asset) => void edit({ kind: 'set_picture', scene: scene.id, asset })
  const address = (digest: string) => `/api/v1/projects/${project}/pictures/${digest}`
  return (
    <section className={classes.section}>
      <div className={classes.line}>
        <h3 className={classes.heading}>{t('picture.name')}</h3>
        <span className={classes.note}>{t('picture.source', { count: inSource })}</span>
      </div>
      <div className={classes.pictures}>
        {scene.layout === 'title' && (
          <button
            type="button"
            className={classes.add}
            aria-pressed={typeof shown !== 'string'}
            aria-label={t('picture.drawn')}
            title={t('picture.drawn')}
            onClick={() => void edit({ kind: 'set_props', scene: scene.id, props: { picture: null } })}
          >
            <Icon of={IconBrush} />
          </button>
        )}
        {own !== null && <img className={classes.picture} data-chosen src={address(own)} alt={t('picture.now')} />}
        {pictures.map((asset, at) => (
          <button
            key={asset.digest}
            type="button"
            className={classes.take}
            aria-pressed={asset.digest === shown}
            aria-label={asset.title || t('picture.number', { number: at + 1 })}
            onClick={() => take(asset)}
          >
            <img className={classes.picture} src={address(asset.digest)} alt="" loading="lazy" />
          </button>
        ))}
        <button type="button" className={classes.add} aria-haspopup="dialog" aria-label={t('picture.other')} onClick={() => setOpen(true)}>
          <Icon of={IconPlus} />
        </button>
      </div>
      {typeof shown === 'string' && <Crop key={shown} scene={scene} address={address(shown)} />}
      {isOpen && <LibraryPicker scene={scene.id} onClose={() => setOpen(false)} />}
    </section>
  )
}

/** What is to be seen of the picture, however a frame crops it. */
function Crop({ scene, address }: { scene: Scene; address: string }) {
  const draft = useDraft<Point | null>(pointOf(scene.props['focus']), (point) => ({
    kind: 'set_props',
    scene: scene.id,
    props: { focus: point === null ? null : [...point] },
  }))
  return <FocusPoint address={address} point={draft.value} onChange={draft.change} onDone={draft.commit} />
}
