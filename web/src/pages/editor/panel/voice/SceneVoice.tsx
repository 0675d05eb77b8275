import { useTranslation } from 'react-i18next'

import { toast } from '@/ui/toasts'

import { useEdit, useProject, useSession, useTelling } from '../../store/hooks'
import { Choose } from '../Choose'
import { useSpeakers } from './useSpeakers'

/** What several voices are chosen as: none of them. */
const MIXED = '*'

/** Who says all lines of a scene: an edit for each that is said otherwise, taken back together. */
export function SceneVoice({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('panel')
  const session = useSession()
  const edit = useEdit()
  const tell = useTelling()
  const all = useProject((film) => film.lines)
  const recorded = useProject((film) => film.recorded)
  const speakers = useSpeakers()
  const spoken = all.filter(({ id }) => lines.includes(id) && !recorded.includes(id))
  const voices = new Set(spoken.map(({ voice }) => voice ?? ''))
  const [now = ''] = voices.size > 1 ? [MIXED] : voices
  const choose = async (value: string) => {
    const voice = value === '' ? null : value
    const others = spoken.filter((line) => (line.voice ?? null) !== voice)
    const done = await Promise.all(others.map(({ id }) => edit({ kind: 'set_line_voice', line: id, voice })))
    const count = done.filter(Boolean).length
    const undo = () => {
      for (let at = 0; at < count; at += 1) void session.undo().catch(tell)
    }
    if (count > 0) toast(t('voice.saidLines', { count }), { undo })
  }
  if (spoken.length === 0) return null
  const mixed = voices.size > 1 ? [{ value: MIXED, label: t('voice.mixed') }] : []
  return (
    <Choose
      label={t('voice.sceneSpeaker')}
      value={now}
      choices={[...mixed, ...speakers]}
      onChange={(value) => value !== MIXED && void choose(value)}
    />
  )
}
