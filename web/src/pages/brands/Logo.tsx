import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { upload } from '@/api/upload'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'

import classes from './Brand.module.css'
import { picturesQuery, setLogo } from './requests'

const PICTURES = '.svg,.svgz,.png,.jpg,.jpeg,.webp,.avif'

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
    mutationFn: async (given: string | File | null) => setLogo(id, given instanceof File ? (await upload(given.name, given)).id : given),
    onSuccess: () => {
      choose(false)
      void client.invalidateQueries({ queryKey: ['library'] })
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
      {chooses && <Pictures isBusy={setting.isPending} onChoose={(given) => setting.mutate(given)} />}
      <Refusal error={setting.error} />
    </Card>
  )
}

function Pictures({ isBusy, onChoose }: { isBusy: boolean; onChoose: (given: string | File) => void }) {
  const { t } = useTranslation('brands')
  const { data } = useQuery(picturesQuery)
  const chooser = useRef<HTMLInputElement>(null)
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
      <Button size="editor" icon={<Icon of={IconUpload} size={16} />} disabled={isBusy} onClick={() => chooser.current?.click()}>
        {t('logo.add')}
      </Button>
      <FileInput ref={chooser} label={t('logo.add')} accept={PICTURES} onFiles={([file]) => onChoose(file)} />
    </>
  )
}
