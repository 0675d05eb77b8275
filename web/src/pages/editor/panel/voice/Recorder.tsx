import { useMutation } from '@tanstack/react-query'
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { upload } from '@/api/upload'
import { Button } from '@/ui/Button'
import { clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { ProblemNote } from '@/ui/ProblemNote'
import { toast } from '@/ui/toasts'

import { useEdit, useSession } from '../../store/hooks'
import classes from '../Panel.module.css'
import { bring, setRecording } from '../requests'

/** What browsers record, with the ending of such files. */
const KINDS = [
  ['audio/webm', 'webm'],
  ['audio/ogg', 'ogg'],
  ['audio/mp4', 'm4a'],
] as const

/** Says a line in one's own voice; what was recorded goes into the library and takes the voice's place. */
export function Recorder({ line, isRecorded }: { line: string; isRecorded: boolean }) {
  const { t } = useTranslation('panel')
  const session = useSession()
  const edit = useEdit()
  const taking = useMutation({
    mutationFn: async (sound: Blob) => {
      const ending = KINDS.find(([type]) => sound.type.startsWith(type))?.[1] ?? 'webm'
      const media = await upload(`line-${line}-${Date.now()}.${ending}`, sound)
      await bring(session, setRecording(line, media.id))
    },
  })
  const microphone = useMicrophone((sound) => taking.mutate(sound))
  return (
    <>
      <div className={classes.line}>
        {microphone.seconds === null ? (
          <Button size="editor" icon={<Icon of={IconMicrophone} size={16} />} disabled={taking.isPending} onClick={microphone.begin}>
            {t(isRecorded ? 'voice.recordAgain' : 'voice.record')}
          </Button>
        ) : (
          <Button kind="stop" size="editor" icon={<Icon of={IconPlayerStopFilled} size={16} />} cost={clock(microphone.seconds)} onClick={microphone.end}>
            {t('voice.stopRecording')}
          </Button>
        )}
        {isRecorded && (
          <Button size="editor" kind="quiet" onClick={() => void edit({ kind: 'set_recording', line, sound: null })}>
            {t('voice.speakAgain')}
          </Button>
        )}
      </div>
      {isRecorded && <p className={classes.note}>{t('voice.recorded')}</p>}
      {taking.isError && <ProblemNote error={taking.error} />}
    </>
  )
}

/** Records what the microphone hears. `seconds`: since when; null while it does not record. */
function useMicrophone(onSound: (sound: Blob) => void) {
  const { t } = useTranslation('panel')
  const recorder = useRef<MediaRecorder | null>(null)
  const [seconds, setSeconds] = useState<number | null>(null)
  const isOn = seconds !== null
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => setSeconds((before) => (before === null ? null : before + 1)), 1000)
    return () => clearInterval(timer)
  }, [isOn])
  useEffect(
    () => () => {
      const left = recorder.current
      if (left === null) return
      left.onstop = null
      for (const track of left.stream.getTracks()) track.stop()
    },
    [],
  )
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const pieces: Blob[] = []
    const own = new MediaRecorder(stream)
    own.ondataavailable = ({ data }) => pieces.push(data)
    own.onstop = () => {
      for (const track of stream.getTracks()) track.stop()
      recorder.current = null
      setSeconds(null)
      onSound(new Blob(pieces, { type: own.mimeType }))
    }
    recorder.current = own
    own.start()
    setSeconds(0)
  }
  return {
    seconds,
    begin: () => void begin().catch(() => toast(t('voice.noMicrophone'), { kind: 'stop' })),
    end: () => recorder.current?.stop(),
  }
}
