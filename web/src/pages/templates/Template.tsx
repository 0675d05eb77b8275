import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { IconCircleCheck, IconCopy, IconDownload, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button, ButtonLink, buttonClass } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'
import { useDraft, type Draft } from '@/ui/useDraft'

import { Form } from './Form'
import { Mends } from './Mends'
import { duplicate, type Look, remove, save, templateQuery } from './requests'
import { Stage } from './Stage'
import classes from './Template.module.css'

/** One template: its scenes, and, if it is one's own, everything that it is made of. */
export function Template() {
  const { template = '' }: { template?: string } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(templateQuery(template))
  const { t } = useTranslation('templates')
  if (error !== null) {
    return (
      <Page title={t('title')}>
        <ProblemNote error={error} onAgain={() => void refetch()} />
      </Page>
    )
  }
  if (data === undefined) return <Page title={t('title')} />
  return <Opened key={template} id={template} own={data.data.own} look={data.data.template as unknown as Look} etag={data.etag} />
}

interface OpenedProps {
  id: string
  own: boolean
  look: Look
  etag: string
}

function Opened({ id, own, look, etag }: OpenedProps) {
  const { t } = useTranslation('templates')
  const client = useQueryClient()
  const [drawn, draw] = useState(etag)
  const draft = useDraft(look, etag, async (value, tag) => {
    const next = await save(id, value, tag)
    draw(next)
    void client.invalidateQueries({ queryKey: ['templates'], exact: true })
    return next
  })
  return (
    <Page title={draft.value.title} aside={<Ways id={id} own={own} draft={draft} />}>
      {draft.state === 'failed' && <ProblemNote error={draft.error} kept={t('kept')} onAgain={draft.again} />}
      <Stage id={id} drawn={drawn} title={draft.value.title} />
      {!own && <p className={classes.note}>{t('fixed')}</p>}
      {own && <Mends id={id} drawn={drawn} look={draft.value} onChange={draft.edit} />}
      <Form look={draft.value} isFixed={!own} onChange={draft.edit} />
    </Page>
  )
}

function Ways({ id, own, draft }: { id: string; own: boolean; draft: Draft<Look> }) {
  const { t } = useTranslation('templates')
  const [asks, ask] = useState(false)
  const navigate = useNavigate()
  const client = useQueryClient()
  const copying = useMutation({
    mutationFn: () => duplicate(id),
    onSuccess: async (template) => {
      await client.invalidateQueries({ queryKey: ['templates'], exact: true })
      await navigate({ to: '/templates/$template', params: { template } })
    },
  })
  const removing = useMutation({
    mutationFn: () => remove(id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['templates'], exact: true })
      await navigate({ to: '/templates' })
    },
  })
  return (
    <div className={classes.ways}>
      {own && (
        <span className={classes.saved} role="status">
          {draft.state === 'saved' && <Icon of={IconCircleCheck} size={16} />}
          {t(`state.${draft.state}`)}
        </span>
      )}
      {own && <Button kind="quiet" icon={<Icon of={IconTrash} />} aria-haspopup="dialog" aria-label={t('delete')} onClick={() => ask(true)} />}
      <a className={buttonClass({})} href={`/api/v1/templates/${id}/archive`} download={`${draft.value.name}.vgt`}>
        <Icon of={IconDownload} />
        {t('export')}
      </a>
      <Button icon={<Icon of={IconCopy} />} disabled={copying.isPending} onClick={() => copying.mutate()}>
        {t(own ? 'duplicate' : 'copy')}
      </Button>
      <ButtonLink kind="lamp" to="/" search={{ template: id }}>
        {t('use')}
      </ButtonLink>
      <Refusal error={copying.error ?? removing.error} />
      <Confirm opened={asks} title={t('ask', { title: draft.value.title })} verb={t('delete')} busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={() => ask(false)}>
        <p>{t('askNote')}</p>
      </Confirm>
    </div>
  )
}
