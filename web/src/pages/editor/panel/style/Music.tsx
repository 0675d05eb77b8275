import { Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Options, TrackView } from '@/api/schema'
import { upload } from '@/api/upload'
import { Button } from '@/ui/Button'
import { FileInput } from '@/ui/FileInput'
import { clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'

import { useEdit, useProject, useSession } from '../../store/hooks'
import { Choose } from '../Choose'
import form from '../form/Form.module.css'
import { Heard } from '../Heard'
import classes from '../Panel.module.css'
import { bring, musicQuery, ownMusicQuery, setTrack, soundsQuery, type TrackChoice } from '../requests'
import { useSample } from '../useSample'
import { useTrackName } from './useTrackName'

const MOODS = ['any', 'calm', 'energetic', 'happy', 'nostalgic', 'tender', 'library'] as const
const SOUNDS = '.wav,.mp3,.m4a,.ogg,.opus,.flac,.aac'

/** The music under the voice: the template's own, another by its mood, or a sound of the library. */
export function Music({ options }: { options: Options }) {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const [mood, setMood] = useState<(typeof MOODS)[number]>(options.track != null && options.track.licence === '' ? 'library' : 'any')
  return (
    <section className={classes.section}>
      <Switch
        className={form.switch}
        label={<span className={classes.heading}>{t('music.name')}</span>}
        labelPosition="left"
        checked={options.music}
        onChange={(event) => void edit({ kind: 'set_music', music: event.currentTarget.checked })}
      />
      {options.music && (
        <>
          <Choose
            label={t('music.mood')}
            value={mood}
            choices={MOODS.map((value) => ({ value, label: t(`music.${value}`) }))}
            onChange={(value) => setMood(value as typeof mood)}
          />
          <Pieces options={options} mood={mood} />
        </>
      )}
    </section>
  )
}

function Pieces({ options, mood }: { options: Options; mood: (typeof MOODS)[number] }) {
  const { t } = useTranslation('panel')
  const session = useSession()
  const client = useQueryClient()
  const sample = useSample(t('music.silent'))
  const project = useProject((film) => film.project.id)
  const { data: all = [] } = useQuery(musicQuery)
  const name = useTrackName(all)
  const { data: own } = useQuery(ownMusicQuery(project, `${options.template} ${options.brand?.name ?? ''}`))
  const { data: sounds = [] } = useQuery({ ...soundsQuery, enabled: mood === 'library' })
  const choosing = useMutation({
    mutationFn: async (given: TrackChoice | File) => {
      const choice = given instanceof File ? { media: (await upload(given.name, given)).id } : given
      await bring(session, setTrack(choice))
    },
    onSettled: (_, __, given) => (given instanceof File ? client.invalidateQueries({ queryKey: ['library'] }) : undefined),
  })
  const chosen = options.track?.digest
  const shown = mood === 'library' ? [] : all.filter(({ moods }) => mood === 'any' || moods.includes(mood))
  const now = all.find(({ digest }) => digest === (chosen ?? own?.digest))
  return (
    <>
      <ul className={classes.music} aria-label={t('music.pieces')} aria-busy={choosing.isPending}>
        {own != null && (
          <Heard
            name={t('music.template')}
            about={name(own)}
            address={soundOf(own)}
            sample={sample}
            isChosen={chosen === undefined}
            onChoose={() => choosing.mutate({})}
          />
        )}
        {shown.map((track) => (
          <Heard
            key={track.name}
            name={name(track)}
            about={track.bpm === null ? '' : t('music.beats', { number: track.bpm })}
            address={soundOf(track)}
            sample={sample}
            isChosen={track.digest === chosen}
            onChoose={() => choosing.mutate({ track: track.name })}
          />
        ))}
        {mood === 'library' &&
          sounds.map((sound) => (
            <Heard
              key={sound.id}
              name={sound.name}
              about={sound.milliseconds == null ? '' : clock(sound.milliseconds / 1000)}
              address={`/api/v1/library/${sound.id}/content`}
              sample={sample}
              isChosen={options.track?.title === sound.name}
              onChoose={() => choosing.mutate({ media: sound.id })}
            />
          ))}
      </ul>
      {mood === 'library' && <Own isEmpty={sounds.length === 0} isBusy={choosing.isPending} onFile={(file) => choosing.mutate(file)} />}
      <Refusal error={choosing.error} />
      <p className={classes.note}>{now === undefined ? credited(options, t('music.mine')) : credit(now, t('music.machine'))}</p>
    </>
  )
}

function Own({ isEmpty, isBusy, onFile }: { isEmpty: boolean; isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('panel')
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      {isEmpty && <p className={classes.note}>{t('music.none')}</p>}
      <Button size="editor" icon={<Icon of={IconUpload} size={16} />} disabled={isBusy} onClick={() => chooser.current?.click()}>
        {t('music.upload')}
      </Button>
      <FileInput ref={chooser} label={t('music.upload')} accept={SOUNDS} onFiles={([file]) => onFile(file)} />
    </>
  )
}

const soundOf = (track: TrackView): string => `/api/v1/music/${track.name}/content`

/** Whose it is, as the last card of the film says it. */
function credit({ title, credit: who, licence, machine_made }: TrackView, machine: string): string {
  return [who || title, licence, machine_made ? machine : ''].filter(Boolean).join(' · ')
}

function credited({ track }: Options, mine: string): string {
  if (track == null) return ''
  return [track.title, track.credit, track.licence].filter(Boolean).join(' · ') || mine
}
