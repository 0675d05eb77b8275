import { Source } from '../source/Source'
import { SourceStrip } from '../source/SourceStrip'
import { useScriptDesk, useWatched } from '../store/hooks'
import { useSpokenWords } from '../store/useSpokenWords'
import { ConflictNote } from './ConflictNote'
import { FindBar } from './FindBar'
import { Lines } from './Lines'
import { ScriptHead } from './ScriptHead'
import classes from './ScriptPane.module.css'
import { useScriptCommands } from './useScriptCommands'

/** The script as a document, and the source beside it. */
export function ScriptPane() {
  const desk = useScriptDesk()
  const view = useWatched(desk.view)
  const isFinding = useWatched(desk.find, (find) => find !== null)
  useScriptCommands()
  useSpokenWords()
  return (
    <div className={classes.pane}>
      <ScriptHead />
      {isFinding && <FindBar />}
      <ConflictNote />
      {view === 'source' ? (
        <Source />
      ) : (
        <div className={classes.script}>
          <Lines />
        </div>
      )}
      {view === 'both' && <SourceStrip />}
    </div>
  )
}
