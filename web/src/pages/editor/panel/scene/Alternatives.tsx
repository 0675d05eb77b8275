import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { Alternative, Scene } from '@/api/schema'
import { useCommands } from '@/app/commands'
import { Shape } from '@/ui/Shape'

import type { Operation } from '../../store/film'
import { useEdit, useProject } from '../../store/hooks'
import { useLayoutName } from '../layouts'
import classes from '../Panel.module.css'
import { alternativesQuery } from '../requests'
import { Trial } from '../Trial'

const SHOWN = 6

/** Six kinds of scene that could show these lines, each drawn with what this scene says. */
export function Alternatives({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const name = useLayoutName()
  const edit = useEdit()
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  const { data, isPending } = useQuery({
    ...alternativesQuery(project, version, scene.id),
    placeholderData: (before) => before,
  })
  const shown = data === undefined ? [] : choices(scene, data)
  const take = (one: Alternative) => {
    if (!isNow(scene, one)) void edit(choosing(scene, one))
  }
  useCommands(
    t('tab.scene'),
    shown.map((one, at) => ({
      title: t('showAs', { layout: name(one.layout, one.props) }),
      keys: String(at + 1),
      run: () => take(one),
    })),
  )
  return (
    <ul className={classes.tiles} aria-label={t('alternatives')}>
      {isPending && Array.from({ length: SHOWN }, (_, at) => <Shape key={at} aspect="16:9" />)}
      {shown.map((one) => (
        <li key={`${one.layout}.${String(one.props['kind'])}`}>
          <button type="button" className={classes.tile} aria-pressed={isNow(scene, one)} onClick={() => take(one)}>
            <Trial scene={scene.id} operation={drawing(scene, one)} />
            <span>{name(one.layout, one.props)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The layout that a scene has, then what fits best; a chart also as bars or columns, whichever it is not. */
function choices(scene: Scene, found: readonly Alternative[]): readonly Alternative[] {
  const now: Alternative = { layout: scene.layout, props: scene.props, reason: scene.reason }
  const kept = scene.alternatives.filter((one) => found.every(({ layout }) => layout !== one.layout))
  const all = [...found, ...kept].map((one) => (one.layout === scene.layout ? now : one))
  const whole = all.some(({ layout }) => layout === scene.layout) ? all : [now, ...all]
  return whole.flatMap((one) => (one.layout === 'chart' ? [one, turned(one)] : [one])).slice(0, SHOWN)
}

function turned(chart: Alternative): Alternative {
  return { ...chart, props: { ...chart.props, kind: chart.props['kind'] === 'bar' ? 'column' : 'bar' } }
}

const isNow = (scene: Scene, one: Alternative): boolean =>
  one.layout === scene.layout && (one.layout !== 'chart' || one.props['kind'] === scene.props['kind'])

/** What is drawn: with its props, so that nobody has to find them again. */
function drawing(scene: Scene, one: Alternative): Operation {
  return { kind: 'set_layout', scene: scene.id, layout: one.layout, props: one.props }
}

/** What is done: another layout comes with the words at which its elements enter. */
function choosing(scene: Scene, one: Alternative): Operation {
  if (one.layout === scene.layout) return { kind: 'set_props', scene: scene.id, props: { kind: one.props['kind'] ?? null } }
  if (one.layout === 'chart') return drawing(scene, one)
  return { kind: 'set_layout', scene: scene.id, layout: one.layout, props: null }
}
