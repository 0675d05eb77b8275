import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCopy, IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { MenuButton, type MenuChoice } from '@/ui/MenuButton'
import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

import { deleteSoon, keep } from './deleting'
import { duplicate, type Film } from './requests'

/** Milliseconds after which a menu that closes has given the focus back: whoever takes it then keeps it. */
const SETTLED = 60

/** What can be done with a film without opening it. */
export function FilmMenu({ film, title, onRename }: { film: Film; title: string; onRename: () => void }) {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const actions = useActions(film, title)
  const choices: readonly MenuChoice[] = [
    { label: t('films.rename'), icon: <Icon of={IconPencil} />, onSelect: () => setTimeout(onRename, SETTLED) },
    { label: t('films.duplicate'), icon: <Icon of={IconCopy} />, onSelect: actions.duplicate },
    ...(film.video === null || film.video === undefined
      ? []
      : [
          {
            label: t('films.export'),
            icon: <Icon of={IconDownload} />,
            onSelect: () => void navigate({ to: '/films/$project/export', params: { project: film.id } }),
          },
        ]),
    { label: t('films.delete'), icon: <Icon of={IconTrash} />, onSelect: actions.delete, stop: true },
  ]
  return <MenuButton name={t('films.menu', { title })} kind="quiet" size="editor" icon={<Icon of={IconDots} />} choices={choices} />
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
