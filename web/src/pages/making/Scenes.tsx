import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type Progress } from '@/api/runs'
import type { Line, PreviewDescription, PreviewScene } from '@/api/schema'
import { Shape } from '@/ui/Shape'

import { type Drawn, drawnScenes } from './drawn'
import { LayoutIcon, useLayoutName, useWhy } from './layouts'
import { scenesQuery } from './requests'
import classes from './Scenes.module.css'
import { Still } from './Still'

interface ScenesProps {
  project: string
  lines: readonly Line[]
  preview: PreviewDescription | null
  progress: Progress
}

/** The scenes as they are chosen and drawn, each by a frame of the film, and why it looks as it does. */
export function Scenes({ project, lines, preview, progress }: ScenesProps) {
  const { t } = useTranslation('making')
  const [pointed, point] = useState<string>()
  const whyOf = useWhys(project, lines, preview)
  const isUpright = preview !== null && preview.height > preview.width
  const isDrawing = progress.stage === 'render' && progress.state === 'running'
  const drawn = preview === null ? undefined : drawnScenes(preview, progress)
  const now = preview?.scenes[isDrawing ? (drawn?.whole ?? 0) : 1] ?? preview?.scenes[0]
  const told = pointed ?? now?.id
  return (
    <section className={classes.scenes} aria-labelledby="scenes">
      <header className={classes.head}>
        <h2 id="scenes">{t('scenes')}</h2>
        {told !== undefined && (
          <p>
            <LayoutIcon layout={preview?.scenes.find(({ id }) => id === told)?.layout ?? ''} size={16} />
            {whyOf(told)}
          </p>
        )}
      </header>
      {preview === null || drawn === undefined ? (
        <div className={classes.grid} aria-hidden>
          {Array.from({ length: 8 }, (_, at) => (
            <span key={at} className={classes.coming}>
              <Shape aspect="16:9" />
            </span>
          ))}
        </div>
      ) : (
        <ol className={classes.grid} data-upright={isUpright} onPointerLeave={() => point(undefined)}>
          {preview.scenes.map((scene, at) => (
            <SceneCard
              key={scene.id}
              project={project}
              preview={preview}
              scene={scene}
              at={at}
              why={whyOf(scene.id)}
              drawn={drawn}
              isDrawing={isDrawing}
              onPoint={() => point(scene.id)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

/** Why a scene has its layout, by the scene's id; nothing until that is known. */
function useWhys(project: string, lines: readonly Line[], preview: PreviewDescription | null): (scene: string) => string {
  const why = useWhy()
  const { data: scenes = [] } = useQuery({ ...scenesQuery(project, preview?.version ?? ''), enabled: preview !== null })
  return (id) => {
    const scene = scenes.find((one) => one.id === id)
    return scene === undefined ? '' : why(scene, lines.findIndex((line) => line.id === scene.lines[0]) + 1)
  }
}

interface SceneCardProps {
  project: string
  preview: PreviewDescription
  scene: PreviewScene
  at: number
  why: string
  drawn: Drawn
  isDrawing: boolean
  onPoint: () => void
}

function SceneCard({ project, preview, scene, at, why, drawn, isDrawing, onPoint }: SceneCardProps) {
  const { t } = useTranslation('making')
  const nameOf = useLayoutName()
  const isNow = isDrawing && at === drawn.whole
  const state = at < drawn.whole ? 'drawn' : isNow ? 'drawing' : 'planned'
  const { numerator, denominator } = preview.rate
  const seconds = ((scene.end - scene.alone) * denominator) / numerator
  return (
    <li className={classes.scene} data-state={state} onPointerEnter={onPoint}>
      <Still
        src={`/api/v1/projects/${project}/preview/still?at=${scene.id}&width=480&version=${preview.version}`}
        aspect={preview.width / preview.height}
        turn={at}
        waiting={<LayoutIcon layout={scene.layout} />}
      >
        {isNow && <span className={classes.edge} style={{ left: `${drawn.part * 100}%` }} />}
        {state === 'drawn' && <span className={classes.time}>{t('seconds', { seconds: seconds.toFixed(1) })}</span>}
      </Still>
      <p className={classes.name}>
        <span>
          {at + 1} · {nameOf(scene.layout)}
        </span>
        {isNow && <b>{t('drawing')}</b>}
        {state === 'planned' && isDrawing && <span>{t('waits')}</span>}
      </p>
      <p className={classes.why}>{why}</p>
    </li>
  )
}
