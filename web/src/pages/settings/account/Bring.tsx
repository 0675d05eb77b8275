import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Archive } from '@/api/schema'
import { queries } from '@/app/queries'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'

import { archivesQuery, isUnfinished } from '../data'
import { Working } from './Export'
import classes from './Export.module.css'
import { sendArchive } from './sendArchive'

/** What an archive that was read in adds to. */
const BROUGHT = ['projects', 'usage', 'library', 'receipts']

/** Reads an archive of this studio or another in; what it holds comes as new films. */
export function Bring({ archive }: { archive: Archive | undefined }) {
  const { t } = useTranslation('settings')
  const [percent, setPercent] = useState(0)
  const sending = useMutation({
    mutationFn: (file: File) => sendArchive(file, setPercent),
    onSettled: () => queries.invalidateQueries(archivesQuery),
  })
  const isIn = archive?.state === 'ready'
  useEffect(() => {
    if (isIn) for (const key of BROUGHT) void queries.invalidateQueries({ queryKey: [key] })
  }, [isIn])
  if (sending.isPending) {
    return (
      <p className={classes.told} role="status">
        {t('export.sending', { percent })}
      </p>
    )
  }
  if (archive !== undefined && isUnfinished(archive)) return <Working archive={archive} />
  return (
    <>
      {isIn && (
        <p className={classes.told} role="status">
          {t('export.brought')}
        </p>
      )}
      {archive?.state === 'failed' && <ProblemNote title={t('export.bringFailed')} kept={t('export.kept')} />}
      <Refusal error={sending.error} />
      <label className={classes.bring}>
        {t('export.bring')}
        <input
          type="file"
          accept=".zip,application/zip"
          className="visually-hidden"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) sending.mutate(file)
          }}
        />
      </label>
    </>
  )
}
