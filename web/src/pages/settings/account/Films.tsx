import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { Project } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { ago } from '@/ui/formats'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { Dialog, DialogWays } from '../Dialog'
import { Row, RowButton, Rows } from '../Row'
import classes from './Export.module.css'

const AT_FIRST = 5

/** Deletes single films for good. */
export function Films() {
  const { t } = useTranslation('settings')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Project | null>(null)
  const found = useDeferredValue(text.trim())
  const films = useInfiniteQuery({
    queryKey: ['projects', 'to delete', found],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/projects', { params: { query: { limit: AT_FIRST, text: found, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })
  const items = films.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card id="films" tabIndex={-1} title={t('films.title')} note={t('films.note')}>
      <Field label={t('films.find')} quiet placeholder={t('films.find')} type="search" value={text} onChange={setText} />
      {films.isSuccess && items.length === 0 && <p className={classes.back}>{t('films.none')}</p>}
      <div className={classes.list}>
        <Rows label={t('films.title')}>
          {items.map((film) => (
            <Film key={film.id} film={film} onDelete={() => setChosen(film)} />
          ))}
        </Rows>
      </div>
      {films.hasNextPage && (
        <div className={classes.more}>
          <Button kind="quiet" onClick={() => void films.fetchNextPage()}>
            {t('films.more')}
          </Button>
        </div>
      )}
      {chosen !== null && <Sure film={chosen} onClose={() => setChosen(null)} />}
    </Card>
  )
}

function Film({ film, onDelete }: { film: Project; onDelete: () => void }) {
  const { t } = useTranslation('settings')
  const name = film.title === '' ? t('films.nameless') : film.title
  return (
    <Row title={name} note={t('films.changed', { when: ago(film.updated_at) })}>
      <RowButton aria-haspopup="dialog" aria-label={t('films.deleteOne', { name })} onClick={onDelete}>
        {t('films.delete')}
      </RowButton>
    </Row>
  )
}

function Sure({ film, onClose }: { film: Project; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const deleting = useMutation({
    mutationFn: () => deleted(film),
    onSuccess: () => {
      toast(t('films.done'))
      for (const key of ['projects', 'receipts', 'usage', 'fetched-pages', 'archives']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('films.sure', { name: film.title === '' ? t('films.nameless') : film.title })}
      note={t('films.sureNote')}
    >
      <Refusal error={deleting.error} />
      <DialogWays>
        <Button data-autofocus onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button kind="stop" disabled={deleting.isPending} onClick={() => deleting.mutate()}>
          {t('films.do')}
        </Button>
      </DialogWays>
    </Dialog>
  )
}

/** Delete a film as it is now, whoever changed it since it was listed: it goes with all its versions. */
async function deleted(film: Project) {
  const path = { project_id: film.id }
  const now = await take(api.GET('/api/v1/projects/{project_id}', { params: { path } }))
  return take(
    api.DELETE('/api/v1/projects/{project_id}', {
      params: { path, header: { 'If-Match': `"${now.revision}"` } },
    }),
  )
}
