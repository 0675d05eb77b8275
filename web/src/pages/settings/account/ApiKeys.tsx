import { useMutation, useQuery } from '@tanstack/react-query'
import { IconPlus, IconTerminal2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '@/api/client'
import type { KeyView } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { day } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { toast } from '@/ui/toasts'

import { keysQuery } from '../data'
import { Row, RowButton, Rows } from '../Row'
import classes from './Account.module.css'
import { MakeKey } from './MakeKey'

/** What each key may do, in the order they are shown. */
export const GRANTS = ['read', 'write', 'render', 'account'] as const

/** Keys for programs: what they may do, and ending them. */
export function ApiKeys() {
  const { t } = useTranslation('settings')
  const { data: keys } = useQuery(keysQuery)
  const [making, setMaking] = useState(false)
  return (
    <Card id="keys" tabIndex={-1} title={t('keys.title')} note={t('keys.note')}>
      {keys?.length === 0 && <p className={classes.none}>{t('keys.none')}</p>}
      <Rows>
        {keys?.map((key) => (
          <ApiKey key={key.id} made={key} />
        ))}
      </Rows>
      <div className={classes.ways}>
        <Button aria-haspopup="dialog" icon={<Icon of={IconPlus} size={16} />} onClick={() => setMaking(true)}>
          {t('keys.make')}
        </Button>
      </div>
      <MakeKey open={making} onClose={() => setMaking(false)} />
    </Card>
  )
}

function ApiKey({ made }: { made: KeyView }) {
  const { t } = useTranslation('settings')
  const [now] = useState(() => Date.now())
  const revoking = useMutation({
    mutationFn: () => api.DELETE('/api/v1/keys/{key}', { params: { path: { key: made.id } } }),
    onSuccess: () => toast(t('keys.revoked', { name: made.name })),
    onSettled: () => queries.invalidateQueries(keysQuery),
  })
  const isOver = Date.parse(made.expires_at) < now
  const may = GRANTS.filter((grant) => made.grants.includes(grant)).map((grant) => t(`keys.grant.${grant}`))
  const told = [
    may.join(t('keys.and')),
    t(isOver ? 'keys.over' : 'keys.until', { day: day(made.expires_at) }),
    made.last_used_on === null ? t('keys.never') : t('keys.used', { day: day(made.last_used_on) }),
  ]
  return (
    <Row icon={IconTerminal2} title={made.name} note={told.join(' · ')}>
      <RowButton aria-label={t('keys.revokeOne', { name: made.name })} onClick={() => revoking.mutate()}>
        {t('keys.revoke')}
      </RowButton>
    </Row>
  )
}
