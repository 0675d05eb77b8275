import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { Line, Version } from '@/api/schema'
import { Button } from '@/ui/Button'
import { ProblemNote } from '@/ui/ProblemNote'
import { toast } from '@/ui/toasts'

import { difference } from '../store/difference'
import { useProject, useSession, useTelling } from '../store/hooks'
import { Beyond } from './Beyond'
import { useKindName } from './useKindName'
import { VersionName } from './VersionName'
import classes from './Versions.module.css'

interface VersionPreviewProps {
  version: Version
  isNow: boolean
  onRestored: () => void
}

/** What a version shows, and how its script differs from now. */
export function VersionPreview({ version, isNow, onRestored }: VersionPreviewProps) {
  const { t } = useTranslation('editor')
  const session = useSession()
  const tell = useTelling()
  const name = useKindName()
  const restore = () => {
    onRestored()
    const undo = () => void session.undo().catch(tell)
    void session.restore(version.id).then(() => toast(t('history.restored'), { undo }), tell)
  }
  return (
    <section className={classes.preview} aria-label={version.label === '' ? name(version.kind) : version.label}>
      <VersionName key={version.label} version={version} />
      <Scenes version={version.id} />
      <Script version={version.id} isNow={isNow} />
      {!isNow && <Beyond version={version.id} />}
      {!isNow && (
        <div className={classes.ways}>
          <Button kind="lamp" onClick={restore}>
            {t('history.restore')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Its scenes in one picture; nothing where it has none yet. */
function Scenes({ version }: { version: string }) {
  const { t } = useTranslation('editor')
  const project = useProject((film) => film.project.id)
  const [isMissing, setMissing] = useState(false)
  if (isMissing) return null
  const address = `/api/v1/projects/${project}/preview/sheet?version=${version}&height=90&columns=3`
  return <img className={classes.sheet} src={address} alt={t('history.scenes')} onError={() => setMissing(true)} />
}

function Script({ version, isNow }: { version: string; isNow: boolean }) {
  const { t } = useTranslation('editor')
  const project = useProject((film) => film.project.id)
  const now = useProject((film) => film.lines)
  const { data, error, refetch } = useQuery({
    queryKey: ['lines', project, version],
    queryFn: () =>
      take(
        api.GET('/api/v1/projects/{project_id}/lines', {
          params: { path: { project_id: project }, query: { version } },
        }),
      ),
    staleTime: Infinity,
    enabled: !isNow,
  })
  if (isNow) return <p className={classes.note}>{t('history.isNow')}</p>
  if (error !== null) return <ProblemNote error={error} onAgain={() => void refetch()} />
  if (data === undefined) return null
  const rows = compared(data.lines, now)
  if (rows.length === 0) return <p className={classes.note}>{t('history.same')}</p>
  return (
    <>
      <h3 className={classes.note}>{t('history.differs')}</h3>
      <ul className={classes.lines}>
        {rows.map(({ id, then, now: caption }) => (
          <li key={id}>
            {difference(caption, then).map(({ kind, text }, at) =>
              kind === 'same' ? text : kind === 'gone' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface Row {
  readonly id: string
  /** What it said then; empty if there was no such line. */
  readonly then: string
  readonly now: string
}

/** Lines that say something else now, in the order of the version, then those that are new. */
function compared(then: readonly Line[], now: readonly Line[]): readonly Row[] {
  const captions = new Map(now.map(({ id, caption }) => [id, caption]))
  const known = new Set(then.map(({ id }) => id))
  const rows = then.map(({ id, caption }) => ({ id, then: caption, now: captions.get(id) ?? '' }))
  const added = now.filter(({ id }) => !known.has(id)).map(({ id, caption }) => ({ id, then: '', now: caption }))
  return [...rows, ...added].filter((row) => row.then !== row.now)
}
