import { useQuery } from '@tanstack/react-query'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Area } from '@/ui/Area'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { toast } from '@/ui/toasts'

import { chapters, credits } from './description'
import classes from './Export.module.css'
import { describedQuery } from './requests'

/** The text that goes beside the film where it is shown: what it is about, chapters, credits. It can be changed before it is copied. */
export function Description({ project, title, version }: { project: string; title: string; version: string }) {
  const { t } = useTranslation('export')
  const { data } = useQuery(describedQuery(project, version))
  const [typed, type] = useState<string>()
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    toast(t('text.copied'))
  }
  if (data === undefined) return null
  if (data === null) {
    return (
      <Card title={t('text.title')}>
        <p className={classes.note}>{t('text.none')}</p>
      </Card>
    )
  }
  const parts = chapters(data.lines, data.preview).map(({ seconds, title }) => `${clock(seconds)} ${title}`)
  const made = [
    data.document.description === '' ? data.document.title : data.document.description,
    parts.length > 0 && `${t('text.chapters')}\n${parts.join('\n')}`,
    `${t('text.credits')}\n${credits(data.document).join('\n')}`,
  ]
    .filter((part) => part !== false && part !== '')
    .join('\n\n')
  const text = typed ?? made
  return (
    <Card
      title={t('text.title')}
      note={t('text.note')}
      aside={
        <span className={classes.packs}>
          <Button size="editor" icon={<Icon of={IconCopy} size={16} />} onClick={() => void copy(text)}>
            {t('text.copy')}
          </Button>
          <a
            className={buttonClass({ size: 'editor' })}
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
            download={`${title === '' ? 'film' : title}.txt`}
          >
            {t('text.save')}
          </a>
        </span>
      }
    >
      <Area label={t('text.title')} quiet value={text} onChange={type} rows={12} />
      {parts.length === 0 && <p className={classes.note}>{t('text.tooShort')}</p>}
    </Card>
  )
}
