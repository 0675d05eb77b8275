import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'
import { bytes } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { useProblemText } from '@/ui/problemText'

import classes from './Library.module.css'
import { giveUp, pause, resume, type Upload, uploads } from './uploads'

/** Files on their way, each with how far it is. */
export function Uploads() {
  const { t } = useTranslation('library')
  const shown = useSyncExternalStore(uploads.subscribe, uploads.get)
  if (shown.length === 0) return null
  return (
    <ul className={classes.uploads} aria-label={t('upload.title')}>
      {shown.map((upload) => (
        <Row key={upload.key} upload={upload} />
      ))}
    </ul>
  )
}

function Row({ upload }: { upload: Upload }) {
  const { t } = useTranslation('library')
  const say = useProblemText()
  const { key, name, size, sent, state, error } = upload
  const isHeld = state === 'paused' || state === 'broken'
  return (
    <li className={classes.upload}>
      <span className={classes.uploadName}>{name}</span>
      <progress aria-label={name} max={size} value={sent} />
      <span className={state === 'broken' ? classes.failed : classes.uploadState} role="status">
        {state === 'broken' ? say(error) : t(`upload.${state}`, { sent: bytes(sent), size: bytes(size) })}
      </span>
      {state !== 'checking' && (
        <Button
          size="editor"
          kind="quiet"
          icon={<Icon of={isHeld ? IconPlayerPlay : IconPlayerPause} size={16} />}
          aria-label={t(isHeld ? 'upload.resume' : 'upload.pause', { name })}
          onClick={() => (isHeld ? resume(key) : pause(key))}
        />
      )}
      <Button size="editor" kind="quiet" icon={<Icon of={IconX} size={16} />} aria-label={t('upload.giveUp', { name })} onClick={() => giveUp(key)} />
    </li>
  )
}
