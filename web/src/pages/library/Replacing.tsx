import { Modal } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { useProblemText } from '@/ui/problemText'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import tiles from './Library.module.css'
import classes from './Replacing.module.css'
import { type Media, mediaQuery, putBack, replace } from './requests'
import { Look } from './Tile'

interface ReplacingProps {
  media: Media
  /** Scenes that show it. */
  scenes: number
  onClose: () => void
}

/** Another picture to be shown wherever this one is. */
export default function Replacing({ media, scenes, onClose }: ReplacingProps) {
  const { t } = useTranslation('library')
  const [text, type] = useState('')
  const [chosen, choose] = useState<Media>()
  const say = useProblemText()
  const client = useQueryClient()
  const again = () => void client.invalidateQueries({ queryKey: ['library'] })
  const found = useInfiniteQuery(mediaQuery('picture', text.trim()))
  const others = found.data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== media.id)
  const replacing = useMutation({
    mutationFn: (by: Media) => replace(media.id, by.id),
    onSuccess: (places, by) => {
      again()
      const undo = () => {
        putBack(media.id, places).then(again, (error: unknown) => toast(say(error), { kind: 'stop' }))
      }
      toast(t('replace.done', { name: by.name, count: places.length }), { undo })
      onClose()
    },
  })
  return (
    <Modal opened size="lg" onClose={onClose} title={t('replace.title', { name: media.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className={classes.note}>{t('replace.note', { count: scenes })}</p>
      <Field quiet type="search" label={t('search')} placeholder={t('search')} leading={<Icon of={IconSearch} />} value={text} onChange={type} />
      {others?.length === 0 && <p className={classes.note}>{t('replace.none')}</p>}
      <ul className={classes.grid}>
        {others?.map((one) => (
          <li key={one.id}>
            <button type="button" className={tiles.tile} aria-pressed={chosen?.id === one.id} onClick={() => choose(one)}>
              <span className={tiles.picture}>
                <Look media={one} />
              </span>
              <span className={classes.name}>{one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button kind="quiet" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <Refusal error={replacing.error} />
      <div className={classes.ways}>
        <Button kind="lamp" disabled={chosen === undefined || replacing.isPending} onClick={() => chosen !== undefined && replacing.mutate(chosen)}>
          {t('replace.verb', { count: scenes })}
        </Button>
        <Button onClick={onClose}>{t('replace.cancel')}</Button>
      </div>
    </Modal>
  )
}
