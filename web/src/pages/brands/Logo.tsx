import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button, ButtonLink } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Refusal } from '@/ui/Refusal'

import classes from './Brand.module.css'
import { picturesQuery, setLogo } from './requests'

interface LogoProps {
  id: string
  has: boolean
  etag: string
  /** Something else of the brand is being saved. */
  isBusy: boolean
}

/** The logo, chosen among the library's pictures. */
export function Logo({ id, has, etag, isBusy }: LogoProps) {
  const { t } = useTranslation('brands')
  const [chooses, choose] = useState(false)
  const client = useQueryClient()
  const setting = useMutation({
    mutationFn: (media: string | null) => setLogo(id, media),
    onSuccess: () => {
      choose(false)
      return client.invalidateQueries({ queryKey: ['brands'] })
    },
  })
  return (
    <Card title={t('logo.title')}>
      <div className={classes.logoRow}>
        <span className={classes.logo}>{has ? <img src={`/api/v1/brands/${id}/logo?of=${encodeURIComponent(etag)}`} alt={t('logo.title')} /> : t('logo.none')}</span>
        <Button aria-expanded={chooses} disabled={isBusy || setting.isPending} onClick={() => choose(!chooses)}>
          {t(has ? 'logo.change' : 'logo.choose')}
        </Button>
        {has && (
          <Button kind="quiet" disabled={isBusy || setting.isPending} onClick={() => setting.mutate(null)}>
            {t('logo.remove')}
          </Button>
        )}
      </div>
      {chooses && <Pictures onChoose={(media) => setting.mutate(media)} />}
      <Refusal error={setting.error} />
    </Card>
  )
}

function Pictures({ onChoose }: { onChoose: (media: string) => void }) {
  const { t } = useTranslation('brands')
  const { data } = useQuery(picturesQuery)
  return (
    <>
      <ul className={classes.pictures}>
        {data?.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={classes.picture} aria-label={name} title={name} onClick={() => onChoose(id)}>
              <img src={`/api/v1/library/${id}/thumbnail?size=small`} alt="" />
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t('logo.library')}</p>
      <ButtonLink to="/library" size="editor">
        {t('logo.add')}
      </ButtonLink>
    </>
  )
}
