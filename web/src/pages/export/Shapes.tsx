import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { Bitmap } from '@/ui/Bitmap'
import { Card } from '@/ui/Card'
import { Shape } from '@/ui/Shape'

import classes from './Export.module.css'
import { type Aspect, shapeQuery } from './requests'

/** The shapes there are. */
export const SHAPES: readonly Aspect[] = ['16:9', '1:1', '4:5', '9:16']
const NAMES = { '16:9': 'wide', '1:1': 'square', '4:5': 'feed', '9:16': 'phone' } as const

interface ShapesProps {
  project: string
  version: string
  /** The scene that is shown in each; none before there are scenes. */
  scene: string | undefined
  /** The film's own. */
  own: Aspect
  chosen: readonly Aspect[]
  onChoose: (shapes: readonly Aspect[]) => void
}

/** The shapes that the film is made in, each with its first scene laid out for it. */
export function Shapes({ project, version, scene, own, chosen, onChoose }: ShapesProps) {
  const { t } = useTranslation('export')
  const toggle = (aspect: Aspect) =>
    onChoose(SHAPES.filter((one) => (one === aspect ? !chosen.includes(one) : chosen.includes(one))))
  return (
    <Card title={t('shape.title')} note={t('shape.note')}>
      <div className={classes.shapes} role="group" aria-label={t('shape.title')}>
        {SHAPES.map((aspect) => (
          <label key={aspect} className={classes.shape}>
            <span className={classes.outline} style={{ aspectRatio: aspect.replace(':', '/') }}>
              {scene !== undefined && <Drawn project={project} version={version} scene={scene} aspect={aspect} />}
            </span>
            <span className={classes.shapeName}>
              <input type="checkbox" checked={chosen.includes(aspect)} onChange={() => toggle(aspect)} />
              <span>
                <b>{aspect}</b> {t(`shape.${NAMES[aspect]}`)}
                {aspect === own && <em>{t('shape.own')}</em>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Card>
  )
}

function Drawn({ project, version, scene, aspect }: { project: string; version: string; scene: string; aspect: Aspect }) {
  const { data, isError } = useQuery(shapeQuery(project, version, scene, aspect))
  return (
    <>
      {data === undefined && !isError && <Shape aspect={aspect} />}
      <Bitmap picture={data} />
    </>
  )
}
