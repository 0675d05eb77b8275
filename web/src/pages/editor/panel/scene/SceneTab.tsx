import { useQuery } from '@tanstack/react-query'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Scene } from '@/api/schema'
import { Icon } from '@/ui/Icon'
import { Shape } from '@/ui/Shape'

import { useEdit, useProject, useSelection } from '../../store/hooks'
import { usePreview } from '../../store/preview'
import { PropsForm } from '../form/PropsForm'
import { useLayoutName, useReason } from '../layouts'
import classes from '../Panel.module.css'
import { layoutsQuery } from '../requests'
import { Alternatives } from './Alternatives'
import { Cues } from './Cues'
import { Pictures } from './Pictures'
import { Transition } from './Transition'

/** All about the active scene: what it is, what it could be, what it shows and when. */
export function SceneTab() {
  const { t } = useTranslation('panel')
  const { scene: active, scenes: chosen } = useSelection()
  const scenes = useProject((film) => film.scenes)
  const scene = scenes.find(({ id }) => id === active) ?? scenes[0]
  if (scene === undefined) return <p className={classes.empty}>{t('noScenes')}</p>
  if (chosen.length > 1) return <Several ids={chosen} />
  return (
    <>
      <Head scene={scene} />
      {scene.lines.length > 0 && <Alternatives key={scene.id} scene={scene} />}
      <Content key={`${scene.id}.${scene.layout}`} scene={scene} />
      <Pictures scene={scene} />
      <Cues scene={scene} />
      <Transition scene={scene} />
    </>
  )
}

function Head({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const name = useLayoutName()
  const reason = useReason()
  const edit = useEdit()
  const seconds = useLength(scene.id)
  const hold = scene.held ? 'release' : 'hold'
  return (
    <section className={classes.head}>
      <div className={classes.line}>
        <h2 className={classes.name}>{name(scene.layout, scene.props)}</h2>
        {seconds !== null && <span className={classes.figure}>{t('seconds', { seconds: seconds.toFixed(1) })}</span>}
        <button
          type="button"
          className={classes.tool}
          aria-pressed={scene.held}
          aria-label={t(hold)}
          title={t(hold)}
          onClick={() => void edit({ kind: 'set_held', scene: scene.id, held: !scene.held })}
        >
          <Icon of={scene.held ? IconLock : IconLockOpen} size={16} />
        </button>
      </div>
      <p className={classes.reason}>{reason(scene.layout, scene.reason)}</p>
    </section>
  )
}

/** Seconds that a scene is seen; null while that is not known. */
function useLength(scene: string): number | null {
  const { data } = usePreview()
  const shown = data?.scenes.find(({ id }) => id === scene)
  if (data === undefined || shown === undefined) return null
  return ((shown.end - shown.enters) * data.rate.denominator) / data.rate.numerator
}

function Content({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const { data } = useQuery(layoutsQuery)
  const schema = data?.find(({ name }) => name === scene.layout)?.props
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('content')}</h3>
      {schema === undefined ? <Shape height={120} /> : <PropsForm scene={scene} schema={schema} />}
    </section>
  )
}

/** What several scenes share: whether they are held. */
function Several({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('panel')
  const scenes = useProject((film) => film.scenes)
  const edit = useEdit()
  const own = scenes.filter(({ id }) => ids.includes(id))
  const held = own.every((scene) => scene.held)
  const hold = () => {
    for (const scene of own) if (scene.held === held) void edit({ kind: 'set_held', scene: scene.id, held: !held })
  }
  return (
    <section className={classes.head}>
      <h2 className={classes.name}>{t('several', { count: own.length })}</h2>
      <button type="button" className={classes.wide} aria-pressed={held} onClick={hold}>
        <Icon of={held ? IconLock : IconLockOpen} size={16} />
        {t(held ? 'release' : 'hold')}
      </button>
    </section>
  )
}
