import { useRef } from 'react'

import { SavedNote } from '../bar/SavedNote'
import { Screen } from './Screen'
import classes from './Stage.module.css'
import { StageHead } from './StageHead'
import { Progress, Time } from './Time'
import { Transport } from './Transport'
import { useStageCommands } from './useStageCommands'

/** The film in the middle. `bench`: with its bars. `phone`: as wide as the window, with its time below. */
export function Stage({ view }: { view: 'bench' | 'phone' }) {
  const film = useRef<HTMLDivElement>(null)
  const showFull = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else if (document.fullscreenEnabled) void film.current?.requestFullscreen()
  }
  useStageCommands(showFull)
  if (view === 'phone') {
    return (
      <div className={classes.phone}>
        <div className={classes.phoneFilm}>
          <Screen film={film} />
        </div>
        <Progress />
        <div className={classes.phoneTime}>
          <Time />
          <SavedNote />
        </div>
      </div>
    )
  }
  return (
    <div className={classes.stage}>
      <StageHead onFull={showFull} />
      <div className={classes.middle}>
        <Screen film={film} />
      </div>
      <div className={classes.foot}>
        <Time />
        <Transport view="bench" />
      </div>
    </div>
  )
}
