import { Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconDownload, IconHistory, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { openKeys } from '@/app/overlays'
import { Icon } from '@/ui/Icon'
import { Keys } from '@/ui/Keys'
import { LookItems } from '@/ui/LookMenu'

import { openVersions } from '../history/Versions'
import { useProject, useSession, useTelling } from '../store/hooks'
import classes from './Bar.module.css'

/** The film's title, with what can be done with the film as a whole. */
export function FilmMenu() {
  const { t } = useTranslation('editor')
  const title = useProject((film) => film.project.title)
  const [isRenaming, setRenaming] = useState(false)
  const actions = useFilmActions()
  if (isRenaming) return <Title title={title} onDone={() => setRenaming(false)} />
  return (
    <h1 className={classes.title}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.film} title={title} aria-label={t('menu.name', { title: title === '' ? t('title') : title })}>
            <span>{title === '' ? t('title') : title}</span>
            <Icon of={IconChevronDown} size={16} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon of={IconPencil} />} onClick={() => setRenaming(true)}>
            {t('menu.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon of={IconHistory} />} onClick={openVersions}>
            {t('history.title')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon of={IconCopy} />} onClick={actions.duplicate}>
            {t('menu.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon of={IconDownload} />} onClick={actions.toExport}>
            {t('menu.export')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item rightSection={<Keys of="?" />} onClick={openKeys}>
            {t('menu.keys')}
          </Menu.Item>
          <LookItems />
        </Menu.Dropdown>
      </Menu>
    </h1>
  )
}

function useFilmActions() {
  const navigate = useNavigate()
  const tell = useTelling()
  const project = useProject((film) => film.project.id)
  const copy = async () => {
    const params = { path: { project_id: project } }
    const made = await take(api.POST('/api/v1/projects/{project_id}/duplicate', { params }))
    await navigate({ to: '/films/$project', params: { project: made.id } })
  }
  return {
    duplicate: () => void copy().catch(tell),
    toExport: () => void navigate({ to: '/films/$project/export', params: { project } }),
  }
}

/** The title while it is typed: Enter or leaving keeps it, Escape does not. */
function Title({ title, onDone }: { title: string; onDone: () => void }) {
  const { t } = useTranslation('editor')
  const session = useSession()
  const tell = useTelling()
  const [text, setText] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const keep = () => {
    onDone()
    if (text.trim() !== '' && text.trim() !== title) void session.rename(text.trim()).catch(tell)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') keep()
    else if (event.key === 'Escape') onDone()
  }
  return (
    <input
      className={classes.rename}
      value={text}
      maxLength={300}
      aria-label={t('menu.rename')}
      ref={field}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  )
}
