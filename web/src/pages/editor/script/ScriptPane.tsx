import { useTranslation } from 'react-i18next'

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
  const { t } = useTranslation('script')
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
        // It scrolls: arrow keys must reach it where no line is active yet.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={classes.script} tabIndex={0} role="group" aria-label={t('view.script')}>
          <Lines />
        </div>
      )}
      {view === 'both' && <SourceStrip />}
    </div>
  )
}
