import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Bar } from '../bar/Bar'
import { ScenePanel } from '../panel/ScenePanel'
import { ScriptPane } from '../script/ScriptPane'
import { Stage } from '../stage/Stage'
import { Timeline } from '../timeline/Timeline'
import { PanelDrawer } from './PanelDrawer'
import { Splitter } from './Splitter'
import type { Frame } from './useFrame'
import classes from './Workbench.module.css'

const USUAL = { script: 384, panel: 304, timeline: 252 }
const FOLDED = { script: 320, panel: 304, timeline: 168 }

/** The editor on a desk: bar, script, stage, scene panel, timeline. Their edges can be moved. */
export function Workbench({ frame }: { frame: Exclude<Frame, 'phone'> }) {
  const { t } = useTranslation('editor')
  const usual = frame === 'folded' ? FOLDED : USUAL
  const [moved, setMoved] = useState<Partial<typeof USUAL>>({})
  const size = { ...usual, ...moved }
  const edge = (name: keyof typeof USUAL, min: number, max: number) => ({
    label: t(`edge.${name}`),
    size: size[name],
    min,
    max,
    onSize: (pixels: number) => setMoved({ ...moved, [name]: pixels }),
    onReset: () => setMoved({ ...moved, [name]: usual[name] }),
  })
  return (
    <div className={classes.bench} data-frame={frame}>
      <Bar frame={frame} />
      <div className={classes.above}>
        <section className={classes.script} style={{ width: size.script }} aria-label={t('part.script')}>
          <ScriptPane />
        </section>
        <Splitter orientation="vertical" grows={1} {...edge('script', 280, 560)} />
        <section className={classes.stage} aria-label={t('part.stage')}>
          <Stage view="bench" />
        </section>
        {frame === 'wide' ? (
          <>
            <Splitter orientation="vertical" grows={-1} {...edge('panel', 280, 480)} />
            <section className={classes.panel} style={{ width: size.panel }} aria-label={t('part.panel')}>
              <ScenePanel />
            </section>
          </>
        ) : (
          <PanelDrawer />
        )}
      </div>
      <Splitter orientation="horizontal" grows={-1} {...edge('timeline', 120, 420)} />
      <section className={classes.timeline} style={{ height: size.timeline }} aria-label={t('part.timeline')}>
        <Timeline view={frame === 'folded' ? 'folded' : 'whole'} />
      </section>
    </div>
  )
}
