import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Rail } from './Rail'
import classes from './Shell.module.css'

/** The rail and a page beside it; on a phone a bar below it. */
export function Shell() {
  const { t } = useTranslation()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        {t('skip')}
      </a>
      <Rail />
      <main id="page" tabIndex={-1} className={classes.page}>
        <Outlet />
      </main>
    </div>
  )
}
