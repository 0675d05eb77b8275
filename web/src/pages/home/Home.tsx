import { useTranslation } from 'react-i18next'

import { Keys } from '@/ui/Keys'
import { Page } from '@/ui/Page'

import { Composer, useChoices } from './composer/Composer'
import { useReading } from './composer/useReading'
import { Films } from './films/Films'
import classes from './Home.module.css'

/** Where films begin, and where they all are. */
export function Home() {
  const { t } = useTranslation('home')
  const { choices, choose, options } = useChoices()
  const reader = useReading(options)
  return (
    <Page title={t('title')} aside={<Hints />}>
      <Composer reader={reader} choices={choices} onChoose={choose} />
      <Films reader={reader} />
    </Page>
  )
}

/** The two keys that matter here, where there is a keyboard. */
function Hints() {
  const { t } = useTranslation('home')
  return (
    <p className={classes.hints} aria-hidden>
      <Keys of="n" /> {t('hints.new')} <Keys of="/" /> {t('hints.search')}
    </p>
  )
}
