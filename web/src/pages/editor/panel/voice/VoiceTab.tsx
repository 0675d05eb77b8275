import { useTranslation } from 'react-i18next'

import { useProject, useSelection } from '../../store/hooks'
import classes from '../Panel.module.css'
import { LineVoice } from './LineVoice'
import { SceneVoice } from './SceneVoice'
import { SecondLanguage } from './SecondLanguage'
import { Voices } from './Voices'

/** Who speaks, how the active line is said, and captions in a second language. */
export function VoiceTab() {
  const { t } = useTranslation('panel')
  const { line: active, scene } = useSelection()
  const lines = useProject((film) => film.lines)
  const at = Math.max(0, lines.findIndex(({ id }) => id === active))
  const line = lines[at]
  const scenes = useProject((film) => film.scenes)
  const place = scenes.findIndex(({ id }) => id === scene)
  const carried = scenes[place]?.lines ?? []
  return (
    <>
      <section className={classes.head}>
        <h2 className={classes.name}>{t('voice.film')}</h2>
        <Voices />
      </section>
      {line !== undefined && (
        <section className={classes.section}>
          <h3 className={classes.heading}>{t('voice.line', { number: at + 1 })}</h3>
          <LineVoice key={line.id} line={line} />
        </section>
      )}
      {carried.length > 1 && (
        <section className={classes.section}>
          <h3 className={classes.heading}>{t('voice.scene', { number: place + 1 })}</h3>
          <SceneVoice key={scene} lines={carried} />
        </section>
      )}
      <section className={classes.section}>
        <h3 className={classes.heading}>{t('second.name')}</h3>
        <SecondLanguage line={line} />
      </section>
    </>
  )
}
