import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Progress } from '@/api/runs'

const PAUSE = 5_000

/** Counts for those who listen, at most every five seconds. */
export function Spoken({ text, stage, stages, state }: { text: string } & Progress) {
  const { t } = useTranslation('making')
  const at = stage === null ? undefined : stages[stage]
  const isCounted = state === 'running' && at !== undefined && at.total > 1
  const latest = isCounted ? t('spoken', { text, done: at.done, total: at.total }) : text
  const [told, tell] = useState(latest)
  useEffect(() => {
    const timer = setTimeout(() => tell(latest), PAUSE)
    return () => clearTimeout(timer)
  }, [latest])
  return (
    <span className="visually-hidden" role="status">
      {told}
    </span>
  )
}
