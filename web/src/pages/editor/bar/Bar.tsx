import { IconArrowBackUp, IconArrowForwardUp, IconChevronLeft, IconLayoutSidebarRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Mark } from '@/ui/Mark'

import { Capsule } from '../capsule/Capsule'
import { openPanel } from '../frame/panelDrawer'
import type { Frame } from '../frame/useFrame'
import { useEditing, useSession, useTelling } from '../store/hooks'
import classes from './Bar.module.css'
import { FilmMenu } from './FilmMenu'
import { SavedNote } from './SavedNote'

/** The editor's bar: the way back, the film's title, undo and redo, whether all is saved, what is next. */
export function Bar({ frame }: { frame: Frame }) {
  const { t } = useTranslation('editor')
  const isPhone = frame === 'phone'
  return (
    <header className={classes.bar} data-frame={frame}>
      <Link to="/" className={classes.back} aria-label={t('back')}>
        <Icon of={IconChevronLeft} />
        {!isPhone && <Mark size={20} />}
      </Link>
      <FilmMenu />
      {!isPhone && (
        <>
          <Steps />
          <SavedNote />
        </>
      )}
      <div className={classes.end}>
        {isPhone && <Steps />}
        {!isPhone && <Capsule view="bar" />}
        {frame !== 'wide' && (
          <button type="button" className={classes.tool} aria-label={t('panel.open')} onClick={openPanel}>
            <Icon of={IconLayoutSidebarRight} />
          </button>
        )}
      </div>
    </header>
  )
}

function Steps() {
  const { t } = useTranslation('editor')
  const session = useSession()
  const tell = useTelling()
  const canUndo = useEditing((editing) => editing.canUndo)
  const canRedo = useEditing((editing) => editing.canRedo)
  return (
    <div className={classes.steps}>
      <button
        type="button"
        className={classes.tool}
        aria-label={t('undo')}
        aria-keyshortcuts="Meta+Z Control+Z"
        disabled={!canUndo}
        onClick={() => void session.undo().catch(tell)}
      >
        <Icon of={IconArrowBackUp} />
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-label={t('redo')}
        aria-keyshortcuts="Shift+Meta+Z Shift+Control+Z"
        disabled={!canRedo}
        onClick={() => void session.redo().catch(tell)}
      >
        <Icon of={IconArrowForwardUp} />
      </button>
    </div>
  )
}
