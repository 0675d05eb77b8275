import { useTranslation } from 'react-i18next'

import { Bar } from '../bar/Bar'
import { Capsule } from '../capsule/Capsule'
import { ScriptPane } from '../script/ScriptPane'
import { Stage } from '../stage/Stage'
import { Transport } from '../stage/Transport'
import { Timeline } from '../timeline/Timeline'
import { PanelDrawer } from './PanelDrawer'
import classes from './Phone.module.css'

/** The editor on a phone, for review and small edits: film, filmstrip, script, one action. */
export function Phone() {
  const { t } = useTranslation('editor')
  return (
    <div className={classes.phone}>
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
      <PanelDrawer position="bottom" />
    </div>
  )
}
