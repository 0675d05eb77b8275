import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCopy, IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

import { deleteSoon, keep } from './deleting'
import classes from './FilmMenu.module.css'
import { duplicate, type Film } from './requests'

/** Milliseconds after which a menu that closes has given the focus back: whoever takes it then keeps it. */
const SETTLED = 60

/** What can be done with a film without opening it. */
export function FilmMenu({ film, title, onRename }: { film: Film; title: string; onRename: () => void }) {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const actions = useActions(film, title)
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.open} aria-label={t('films.menu', { title })}>
          <Icon of={IconDots} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconPencil} />} onClick={() => setTimeout(onRename, SETTLED)}>
          {t('films.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconCopy} />} onClick={actions.duplicate}>
          {t('films.duplicate')}
        </Menu.Item>
        {film.video !== null && film.video !== undefined && (
          <Menu.Item
            leftSection={<Icon of={IconDownload} />}
            onClick={() => void navigate({ to: '/films/$project/export', params: { project: film.id } })}
          >
            {t('films.export')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="stop" leftSection={<Icon of={IconTrash} />} onClick={actions.delete}>
          {t('films.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function useActions(film: Film, title: string) {
  const { t } = useTranslation('home')
  const say = useProblemText()
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['films'] })
  const failed = (error: unknown) => toast(say(error), { kind: 'stop' })
  return {
    duplicate: () => {
      void duplicate(film).then(async () => {
        await again()
        toast(t('films.duplicated', { title }))
      }, failed)
    },
    delete: () => {
      deleteSoon(film, () => void again(), failed)
      toast(t('films.deleted', { title }), { undo: () => keep(film) })
    },
  }
}
