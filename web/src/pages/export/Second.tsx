import { useMutation, useQuery } from '@tanstack/react-query'
import { IconLanguage, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'

import classes from './Export.module.css'
import { secondQuery, setSecond } from './requests'

/** Captions in a second language: brought as subtitles or as a text with a line for each sentence. */
export function Second({ project, version, onChange }: { project: string; version: string; onChange: () => void }) {
  const { t } = useTranslation('export')
  const input = useRef<HTMLInputElement>(null)
  const { data } = useQuery(secondQuery(project, version))
  const setting = useMutation({
    mutationFn: (text: string | null) => setSecond(project, data?.etag ?? '', text),
    onSuccess: onChange,
  })
  const language = data?.data.language ?? null
  return (
    <div className={classes.second}>
      <span className={classes.label}>{t('second.title')}</span>
      <span className={classes.line}>
        {language !== null && <b>{t('second.has', { language: t(`second.${language}`) })}</b>}
        <Button icon={<Icon of={IconLanguage} />} disabled={data === undefined || setting.isPending} onClick={() => input.current?.click()}>
          {t(language === null ? 'second.add' : 'second.replace')}
        </Button>
        {language !== null && (
          <Button kind="quiet" icon={<Icon of={IconTrash} />} disabled={setting.isPending} onClick={() => setting.mutate(null)}>
            {t('second.remove')}
          </Button>
        )}
      </span>
      <FileInput ref={input} label={t('second.add')} accept=".srt,.vtt,.ass,.txt" onFiles={([file]) => void file.text().then((text) => setting.mutate(text))} />
      <Refusal error={setting.error} />
    </div>
  )
}
