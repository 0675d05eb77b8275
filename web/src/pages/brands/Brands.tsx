import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { BrandView } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'

import classes from './Brands.module.css'
import { bring, brandsQuery, make } from './requests'

/** All brand kits. */
export function Brands() {
  const { t } = useTranslation('brands')
  const { data, error, refetch } = useQuery(brandsQuery)
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const client = useQueryClient()
  const opening = useMutation({
    mutationFn: (begin: () => Promise<string>) => begin(),
    onSuccess: async (brand) => {
      await client.invalidateQueries({ queryKey: ['brands'], exact: true })
      await navigate({ to: '/brands/$brand', params: { brand } })
    },
  })
  return (
    <Page
      title={t('title')}
      aside={
        <div className={classes.ways}>
          <Button icon={<Icon of={IconFileImport} />} onClick={() => input.current?.click()}>
            {t('import')}
          </Button>
          <Button kind="lamp" icon={<Icon of={IconPlus} />} disabled={opening.isPending} onClick={() => opening.mutate(() => make(t('newName')))}>
            {t('new')}
          </Button>
          <FileInput ref={input} label={t('import')} accept=".vgb" onFiles={([file]) => opening.mutate(() => bring(file))} />
        </div>
      }
    >
      <Refusal error={opening.error} />
      {error !== null && <ProblemNote error={error} onAgain={() => void refetch()} />}
      {data?.length === 0 && <Empty title={t('empty.title')} note={t('empty.note')} />}
      <ul className={classes.grid}>{data?.map((brand) => <Tile key={brand.id} view={brand} />)}</ul>
    </Page>
  )
}

function Tile({ view: { id, revision, brand } }: { view: BrandView }) {
  return (
    <li>
      <Link to="/brands/$brand" params={{ brand: id }} preload={false} className={classes.tile}>
        <span className={classes.logo}>{brand.logo ? <img src={`/api/v1/brands/${id}/logo?of=${revision}`} alt="" /> : <b>{brand.name.slice(0, 2)}</b>}</span>
        <span className={classes.swatches}>
          {brand.colors.map(({ color }, at) => (
            <span key={at} style={{ background: color }} />
          ))}
        </span>
        <span className={classes.name}>{brand.name}</span>
      </Link>
    </li>
  )
}
