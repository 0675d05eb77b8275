import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { IconCircleCheck, IconCopy, IconDownload, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { BrandView } from '@/api/schema'
import { Button, buttonClass } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'
import { useDraft, type Draft } from '@/ui/useDraft'

import classes from './Brand.module.css'
import { Form } from './Form'
import { Logo } from './Logo'
import { brandQuery, duplicate, type Fields, remove, save } from './requests'
import { Tried } from './Tried'

/** One brand kit, seen on any template. */
export function Brand() {
  const { brand = '' }: { brand?: string } = useParams({ strict: false })
  const { t } = useTranslation('brands')
  const { data, error, refetch } = useQuery(brandQuery(brand))
  if (error !== null) {
    return (
      <Page title={t('title')}>
        <ProblemNote error={error} onAgain={() => void refetch()} />
      </Page>
    )
  }
  if (data === undefined) return <Page title={t('title')} />
  return <Opened key={`${brand} ${data.etag}`} view={data.data} etag={data.etag} />
}

const fieldsOf = ({ brand: { name, colors, fonts, tone, credit, corner } }: BrandView): Fields => ({ name, colors, fonts, tone, credit, corner })

function Opened({ view, etag }: { view: BrandView; etag: string }) {
  const { t } = useTranslation('brands')
  const client = useQueryClient()
  const [drawn, draw] = useState(etag)
  const draft = useDraft(fieldsOf(view), etag, async (value, tag) => {
    if (value.name.trim() === '') return tag
    const next = await save(view.id, value, tag)
    draw(next)
    void client.invalidateQueries({ queryKey: ['brands'], exact: true })
    return next
  })
  return (
    <Page title={draft.value.name} aside={<Ways id={view.id} draft={draft} />}>
      {draft.state === 'failed' && <ProblemNote error={draft.error} kept={t('kept')} onAgain={draft.again} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Logo id={view.id} has={Boolean(view.brand.logo)} etag={drawn} isBusy={draft.state === 'saving'} />
          <Form fields={draft.value} onChange={draft.edit} />
        </div>
        <Tried id={view.id} etag={drawn} />
      </div>
    </Page>
  )
}

function Ways({ id, draft }: { id: string; draft: Draft<Fields> }) {
  const { t } = useTranslation('brands')
  const [asks, ask] = useState(false)
  const navigate = useNavigate()
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['brands'], exact: true })
  const copying = useMutation({
    mutationFn: () => duplicate(id),
    onSuccess: async (brand) => {
      await again()
      await navigate({ to: '/brands/$brand', params: { brand } })
    },
  })
  const removing = useMutation({
    mutationFn: () => remove(id),
    onSuccess: async () => {
      await again()
      await navigate({ to: '/brands' })
    },
  })
  return (
    <div className={classes.ways}>
      <span className={classes.saved} role="status">
        {draft.state === 'saved' && <Icon of={IconCircleCheck} size={16} />}
        {t(`state.${draft.state}`)}
      </span>
      <Button kind="quiet" icon={<Icon of={IconTrash} />} aria-haspopup="dialog" aria-label={t('delete')} onClick={() => ask(true)} />
      <a className={buttonClass({})} href={`/api/v1/brands/${id}/kit`} download={`${draft.value.name}.vgb`}>
        <Icon of={IconDownload} />
        {t('export')}
      </a>
      <Button icon={<Icon of={IconCopy} />} disabled={copying.isPending} onClick={() => copying.mutate()}>
        {t('duplicate')}
      </Button>
      <Refusal error={copying.error ?? removing.error} />
      <Confirm opened={asks} title={t('ask', { name: draft.value.name })} verb={t('delete')} busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={() => ask(false)}>
        <p>{t('askNote')}</p>
      </Confirm>
    </div>
  )
}
