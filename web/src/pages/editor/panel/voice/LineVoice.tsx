import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'
import { Area } from '@/ui/Area'
import { Button } from '@/ui/Button'
import { useProblemText } from '@/ui/problemText'

import { useEdit, useProject } from '../../store/hooks'
import { Choose } from '../Choose'
import { useDraft } from '../form/useDraft'
import classes from '../Panel.module.css'
import { Recorder } from './Recorder'
import { useSpeakers } from './useSpeakers'

/** How one line is said: as it is spelled for the voice, or by oneself. */
export function LineVoice({ line }: { line: Line }) {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const say = useProblemText()
  const isRecorded = useProject((film) => film.recorded.includes(line.id))
  const spoken = useDraft(line.spoken, (text) => ({ kind: 'set_spoken', line: line.id, text: text.trim() === '' ? null : text }))
  return (
    <>
      <p className={classes.said}>{line.caption}</p>
      {!isRecorded && <Speaker line={line} />}
      {!isRecorded && (
        <Area
          label={t('voice.spoken')}
          hint={t('voice.spokenHint')}
          rows={2}
          value={spoken.value}
          disabled={line.locked}
          onChange={spoken.change}
          onBlur={spoken.commit}
          error={spoken.problem === null ? undefined : say(spoken.problem)}
        />
      )}
      {line.spoken_apart && !isRecorded && (
        <Button size="editor" kind="quiet" onClick={() => void edit({ kind: 'set_spoken', line: line.id, text: null })}>
          {t('voice.asWritten')}
        </Button>
      )}
      <Recorder line={line.id} isRecorded={isRecorded} />
    </>
  )
}

/** Who says the line; as a rule the voice of the film. */
function Speaker({ line }: { line: Line }) {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const choices = useSpeakers()
  return (
    <Choose
      label={t('voice.speaker')}
      value={line.voice ?? ''}
      choices={choices}
      onChange={(voice) => void edit({ kind: 'set_line_voice', line: line.id, voice: voice === '' ? null : voice })}
    />
  )
}
