import { useMutation, useQuery } from '@tanstack/react-query'
import { IconDownload, IconFileText, IconMovie, IconPackageExport, IconPhoto, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { Archive } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { bytes, day } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'

import { archivesQuery, libraryUsageQuery, usageQuery } from '../data'
import { Row, Rows } from '../Row'
import { Bring } from './Bring'
import classes from './Export.module.css'

/** Takes everything along: what there is, making an archive of it, downloading that; and reading one in. */
export function Export() {
  const { t } = useTranslation('settings')
  const { data: usage } = useQuery(usageQuery)
  const { data: library } = useQuery(libraryUsageQuery)
  const { data: archives = [] } = useQuery(archivesQuery)
  const archive = archives.find((one) => one.kind === 'export')
  return (
    <Card id="export" tabIndex={-1} title={t('export.title')} note={t('export.note')}>
      <Rows>
        <Row icon={IconFileText} title={t('export.films', { count: usage?.projects ?? 0 })} />
        <Row icon={IconPhoto} title={t('export.library')}>
          <span className={classes.size}>{bytes(library?.size ?? 0)}</span>
        </Row>
        <Row icon={IconMovie} title={t('export.exports', { count: usage?.exports.files ?? 0 })}>
          <span className={classes.size}>{bytes(usage?.exports.bytes ?? 0)}</span>
        </Row>
        <Row icon={IconUser} title={t('export.rest')} />
      </Rows>
      <Making archive={archive} />
      <p className={classes.back}>{t('export.back')}</p>
      <Bring archive={archives.find((one) => one.kind === 'import')} />
    </Card>
  )
}

function Making({ archive }: { archive: Archive | undefined }) {
  const { t } = useTranslation('settings')
  const starting = useMutation({
    mutationFn: () => take(api.POST('/api/v1/archives')),
    onSettled: () => queries.invalidateQueries(archivesQuery),
  })
  const start = (kind: 'plain' | 'quiet', words: string) => (
    <Button kind={kind} size="touch" wide icon={<Icon of={IconPackageExport} />} onClick={() => starting.mutate()}>
      {words}
    </Button>
  )
  if (archive === undefined) {
    return (
      <div className={classes.making}>
        {start('plain', t('export.do'))}
        <Refusal error={starting.error} />
      </div>
    )
  }
  if (archive.state === 'failed') {
    return (
      <div className={classes.making}>
        <ProblemNote title={t('export.failed')} kept={t('export.kept')} onAgain={() => starting.mutate()} />
      </div>
    )
  }
  return (
    <div className={classes.making}>
      {archive.state === 'ready' ? <Ready archive={archive} /> : <Working archive={archive} />}
      {archive.state === 'ready' && start('quiet', t('export.anew'))}
    </div>
  )
}

function Ready({ archive }: { archive: Archive }) {
  const { t } = useTranslation('settings')
  const made = day(archive.finished_at ?? archive.created_at)
  return (
    <>
      <a
        className={buttonClass({ kind: 'lamp', size: 'touch', wide: true })}
        href={`/api/v1/archives/${archive.id}/file`}
        download
      >
        <Icon of={IconDownload} />
        {t('export.download', { size: bytes(archive.size ?? 0) })}
      </a>
      <p className={classes.told}>
        {t('export.until', { made, day: day(archive.expires_at ?? archive.created_at) })}{' '}
        <Remove archive={archive} words={t('export.remove')} />
      </p>
    </>
  )
}

/** How far an archive is, said politely, with a way to stop it. */
export function Working({ archive }: { archive: Archive }) {
  const { t } = useTranslation('settings')
  const key = archive.kind === 'import' ? 'export.bringing' : 'export.working'
  return (
    <p className={classes.told} role="status">
      {archive.state === 'waiting' ? t('export.waiting') : t(key, { count: archive.files })}{' '}
      <Remove archive={archive} words={t('export.stop')} />
    </p>
  )
}

function Remove({ archive, words }: { archive: Archive; words: string }) {
  const removing = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/archives/{archive_id}', { params: { path: { archive_id: archive.id } } }),
    onSettled: () => queries.invalidateQueries(archivesQuery),
  })
  return (
    <button type="button" className={classes.remove} disabled={removing.isPending} onClick={() => removing.mutate()}>
      {words}
    </button>
  )
}

