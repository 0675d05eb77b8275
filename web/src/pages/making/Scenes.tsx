import { useTranslation } from 'react-i18next'

import { type Progress } from '@/api/runs'
import type { PreviewDescription, PreviewScene } from '@/api/schema'
import { Shape } from '@/ui/Shape'

import { type Drawn, drawnScenes } from './drawn'
import { LayoutIcon, useLayoutName } from './layouts'
import classes from './Scenes.module.css'
import { Still } from './Still'

interface ScenesProps {
  project: string
  preview: PreviewDescription | null
  progress: Progress
}

/** The scenes as they are chosen and drawn, each by a frame of the film. */
export function Scenes({ project, preview, progress }: ScenesProps) {
  const { t } = useTranslation('making')
  const isUpright = preview !== null && preview.height > preview.width
  return (
    <section className={classes.scenes} aria-labelledby="scenes">
      <h2 id="scenes" className={classes.title}>
        {t('scenes')}
      </h2>
      {preview === null ? (
        <div className={classes.grid} aria-hidden>
          {Array.from({ length: 8 }, (_, at) => (
            <span key={at} className={classes.coming}>
              <Shape aspect="16:9" />
            </span>
          ))}
        </div>
      ) : (
        <ol className={classes.grid} data-upright={isUpright}>
          {preview.scenes.map((scene, at) => (
            <SceneCard
              key={scene.id}
              project={project}
              preview={preview}
              scene={scene}
              at={at}
              drawn={drawnScenes(preview, progress)}
              isDrawing={progress.stage === 'render' && progress.state === 'running'}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface SceneCardProps {
  project: string
  preview: PreviewDescription
  scene: PreviewScene
  at: number
  drawn: Drawn
  isDrawing: boolean
}

function SceneCard({ project, preview, scene, at, drawn, isDrawing }: SceneCardProps) {
  const { t } = useTranslation('making')
  const nameOf = useLayoutName()
  const isNow = isDrawing && at === drawn.whole
  const state = at < drawn.whole ? 'drawn' : isNow ? 'drawing' : 'planned'
  const { numerator, denominator } = preview.rate
  const seconds = ((scene.end - scene.alone) * denominator) / numerator
  return (
    <li className={classes.scene} data-state={state}>
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
    </li>
  )
}
