import { useMutation } from '@tanstack/react-query'
import { IconDownload, IconFileZip, IconLink, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Export, Run } from '@/api/schema'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ago, bytes, clock, time } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { MenuButton } from '@/ui/MenuButton'
import { useProblemText } from '@/ui/problemText'
import { Shape } from '@/ui/Shape'
import { toast } from '@/ui/toasts'

import classes from './Export.module.css'
import { fileAddress, link, packedAddress, remove } from './requests'

const ORDER = ['mp4', 'm4a', 'jpg', 'srt', 'vtt', 'ass', 'otio', 'vgen'] as const

interface FilesProps {
  project: string
  title: string
  version: string
  files: readonly Export[] | undefined
  runs: readonly Run[]
  onChange: () => void
}

/** Finished files, by the run that made them, the latest first. Those that later ones of the same shape stand for are folded. */
export function Files({ project, title, version, files, runs, onChange }: FilesProps) {
  const { t } = useTranslation('export')
  if (files === undefined) return <Shape height={120} />
  const made = [...new Set(files.map(({ run_id: run }) => run))]
  if (made.length === 0) {
    return (
      <Card title={t('files.title')}>
        <p className={classes.note}>{t('files.none')}</p>
      </Card>
    )
  }
  return made.map((run, at) => {
    const own = files.filter(({ run_id: of }) => of === run).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    const [first] = own
    const quality = runs.find(({ id }) => id === run)?.quality
    const isCurrent = first?.version_id === version
    const state = isCurrent ? t('files.current') : t('files.older')
    const shape = first?.aspect ?? null
    const hasLater = files.some((one) => one.aspect === first?.aspect && made.indexOf(one.run_id) < at)
    const about = [first && ago(first.created_at), state, quality === 'draft' ? t('files.draft') : undefined]
    const list = (
      <ul className={classes.list}>
        {own.map((file) => (
          <File key={file.id} file={file} title={title} onChange={onChange} />
        ))}
      </ul>
    )
    return (
      <Card
        key={run}
        title={shape === null ? t('files.title') : t('files.ofShape', { shape })}
        note={about.filter(Boolean).join(' · ')}
        aside={
          <span className={classes.packs}>
            {run === made[0] && made.length > 1 && (
              <a className={buttonClass({ kind: 'quiet' })} href={packedAddress(project)} download>
                {t('files.everything')}
              </a>
            )}
            <a className={buttonClass({ kind: 'plain' })} href={packedAddress(project, run)} download aria-label={t('files.packName', { shape: shape ?? '' })}>
              <Icon of={IconFileZip} />
              {t('files.pack')}
            </a>
          </span>
        }
      >
        {isCurrent || !hasLater ? (
          list
        ) : (
          <details className={classes.folded}>
            <summary>{t('files.show', { count: own.length })}</summary>
            {list}
          </details>
        )}
      </Card>
    )
  })
}

function File({ file, title, onChange }: { file: Export; title: string; onChange: () => void }) {
  const { t } = useTranslation('export')
  const say = useProblemText()
  const fail = (error: unknown) => toast(say(error), { kind: 'stop' })
  const linking = useMutation({
    mutationFn: async () => {
      const { url, expires } = await link(file.id)
      await navigator.clipboard.writeText(url)
      return expires
    },
    onSuccess: (expires) => toast(t('files.linked', { until: time(expires) })),
    onError: fail,
  })
  const removing = useMutation({ mutationFn: () => remove(file.id), onSuccess: onChange, onError: fail })
  const name = t(`kind.${file.kind}`)
  const length = file.milliseconds === null || file.milliseconds === undefined ? [] : [clock(file.milliseconds / 1000)]
  return (
    <li className={classes.file}>
      <span className={classes.fileName}>
        <b>{name}</b>
        <span>{t(`about.${file.kind}`)}</span>
      </span>
      <span className={classes.size}>{[...length, bytes(file.size)].join(' · ')}</span>
      <a
        className={buttonClass({ kind: 'plain' })}
        href={fileAddress(file.id)}
        download={`${title === '' ? 'film' : title}.${file.kind}`}
        aria-label={t('files.download', { name: file.aspect === null || file.aspect === undefined ? name : `${name} ${file.aspect}` })}
      >
        <Icon of={IconDownload} />
        <span className={classes.wide}>{t('files.save')}</span>
      </a>
      <MenuButton
        name={t('files.more', { name })}
        icon={<Icon of={IconLink} />}
        kind="quiet"
        choices={[
          { label: t('files.link'), icon: <Icon of={IconLink} />, onSelect: () => linking.mutate() },
          { label: t('files.remove'), icon: <Icon of={IconTrash} />, onSelect: () => removing.mutate(), stop: true },
        ]}
      />
    </li>
  )
}
