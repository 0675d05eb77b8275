import { Slider } from '@mantine/core'
import { IconAlignLeft, IconArrowsJoin, IconBadgeCc, IconMagnet, IconMicrophone, IconMovie, IconMusic, IconScissors, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { useProject } from '../store/hooks'
import { Toggle } from '../stage/Toggle'
import toggles from '../stage/Toggle.module.css'
import { Captions } from './Captions'
import { Clips } from './Clips'
import classes from './Lanes.module.css'
import { Music } from './Music'
import { Needle } from './Needle'
import { Overview } from './Overview'
import { Ruler } from './Ruler'
import { xOf } from './scale'
import { useSound } from './sound'
import { Strip } from './Strip'
import { useRows, type Rows } from './useRows'
import { useSceneActions } from './useSceneActions'
import { useView, type View } from './useView'
import { Voice } from './Voice'
import { Words } from './Words'

/** Where everything lies in time. `folded`: scenes and words. `strip`: a phone's filmstrip. */
export function Timeline({ view }: { view: 'whole' | 'folded' | 'strip' }) {
  const { t } = useTranslation('stage')
  const rows = useRows()
  const isUnmade = useProject(({ scenes }) => scenes.length === 0)
  if (view === 'strip') return <Strip />
  if (isUnmade) return <p className={classes.unmade}>{t('timeline.unmade')}</p>
  return rows === undefined ? null : <Lanes rows={rows} isFolded={view === 'folded'} />
}

const ROWS = [
  { name: 'scenes', icon: IconMovie, height: 60, isFolded: true },
  { name: 'voice', icon: IconMicrophone, height: 48, isFolded: false },
  { name: 'words', icon: IconAlignLeft, height: 26, isFolded: true },
  { name: 'captions', icon: IconBadgeCc, height: 26, isFolded: false },
  { name: 'music', icon: IconMusic, height: 30, isFolded: false },
] as const

function Lanes({ rows, isFolded }: { rows: Rows; isFolded: boolean }) {
  const { t } = useTranslation('stage')
  const { told } = rows
  const rate = told.rate.numerator / told.rate.denominator
  const view = useView(told.frames, rate)
  const [isSnapping, setSnapping] = useState(true)
  const sound = useSound()
  const { scale, span, scroller } = view
  useWheelZoom(view)
  return (
    <div className={classes.timeline}>
      <div className={classes.head}>
        <div className={classes.tools}>
          <SceneTools rows={rows} />
          <Toggle name={t('timeline.snap')} isOn={isSnapping} onToggle={() => setSnapping(!isSnapping)}>
            <Icon of={IconMagnet} size={16} />
          </Toggle>
        </div>
        <Overview rows={rows} view={view} />
        <Zoom view={view} />
      </div>
      <div className={classes.body}>
        <div className={classes.names}>
          {ROWS.filter((row) => row.isFolded || !isFolded).map(({ name, icon, height }) => (
            <span key={name} className={classes.laneName} style={{ height }}>
              <Icon of={icon} size={14} />
              {t(`timeline.${name}`)}
            </span>
          ))}
        </div>
        {/* Focusable, so that keys scroll it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div ref={scroller} className={classes.scroller} role="group" aria-label={t('timeline.name')} tabIndex={0}>
          <div className={classes.inner} style={{ width: Math.ceil(xOf(told.frames, scale)) + 16 }}>
            <Ruler scale={scale} span={span} frames={told.frames} isSnapping={isSnapping} />
            <Needle view={view} />
            <Clips rows={rows} scale={scale} span={span} />
            {!isFolded && <Voice rows={rows} sound={sound} scale={scale} span={span} />}
            <Words rows={rows} scale={scale} span={span} />
            {!isFolded && <Captions rows={rows} scale={scale} span={span} />}
            {!isFolded && <Music sound={sound} frames={told.frames} scale={scale} span={span} />}
          </div>
        </div>
      </div>
    </div>
  )
}

/** What is done with the active scene; drawn again with it, and the rows are not. */
function SceneTools({ rows }: { rows: Rows }) {
  const { t } = useTranslation('stage')
  const scenes = useSceneActions(rows)
  return (
    <>
      <Toggle name={t('timeline.split')} keys="⇧S" onToggle={scenes.split}>
        <Icon of={IconScissors} size={16} />
      </Toggle>
      <Toggle name={t('timeline.merge')} keys="⇧M" disabled={!scenes.canMerge} onToggle={scenes.merge}>
        <Icon of={IconArrowsJoin} size={16} />
      </Toggle>
    </>
  )
}

const WHOLE = 100
const CLOSER = 1.4

function Zoom({ view }: { view: View }) {
  const { t } = useTranslation('stage')
  const { value, min, max, set } = view.zoom
  const reach = Math.log(max / min)
  return (
    <div className={classes.zoom}>
      <Toggle name={t('timeline.out')} onToggle={() => set(value / CLOSER)} disabled={value <= min}>
        <Icon of={IconZoomOut} size={16} />
      </Toggle>
      <Slider
        size="xs"
        thumbSize={24}
        classNames={{ thumb: toggles.thumb }}
        label={null}
        thumbLabel={t('timeline.zoom')}
        value={Math.round((Math.log(value / min) / reach) * WHOLE)}
        onChange={(percent) => set(min * Math.exp((percent / WHOLE) * reach))}
      />
      <Toggle name={t('timeline.in')} onToggle={() => set(value * CLOSER)} disabled={value >= max}>
        <Icon of={IconZoomIn} size={16} />
      </Toggle>
    </div>
  )
}

/** The wheel with Ctrl, or two fingers, zooms. */
function useWheelZoom({ scroller, zoom }: View): void {
  const { value, set } = zoom
  useEffect(() => {
    const place = scroller.current
    if (place === null) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault() // the page is not to grow
      set(value * Math.exp(-event.deltaY / 300))
    }
    place.addEventListener('wheel', turn, { passive: false })
    return () => place.removeEventListener('wheel', turn)
  }, [scroller, value, set])
}
