import { useTranslation } from 'react-i18next'

import { Bar } from '../bar/Bar'
import { Capsule } from '../capsule/Capsule'
import { ScriptPane } from '../script/ScriptPane'
import { Stage } from '../stage/Stage'
import { Transport } from '../stage/Transport'
import { useProject } from '../store/hooks'
import { Timeline } from '../timeline/Timeline'
import { PanelDrawer } from './PanelDrawer'
import classes from './Phone.module.css'

/** How much of the window's height a film may take that is not wide. */
const TALLEST = '34dvh'
/** The bar above it. */
const BAR = '52px'

/** The editor on a phone, for review and small edits: film, filmstrip, script, one action. */
export function Phone() {
  const { t } = useTranslation('editor')
  const aspect = useProject(({ options }) => options.aspect)
  const film = `min(100vw / (${aspect.replace(':', ' / ')}), ${TALLEST})`
  return (
    <div className={classes.phone} style={{ '--film': film } as Record<string, string>}>
      <Bar frame="phone" />
      <section aria-label={t('part.stage')}>
        <Stage view="phone" />
      </section>
      <section aria-label={t('part.timeline')}>
        <Timeline view="strip" />
      </section>
      <section className={classes.script} aria-label={t('part.script')}>
        <ScriptPane />
      </section>
      <footer className={classes.dock}>
        <Transport />
        <Capsule view="dock" />
      </footer>
      <PanelDrawer below={`${BAR} - ${film}`} />
    </div>
  )
}
