import { IconBook2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { useProject, useSelection } from '../store/hooks'
import { Source } from './Source'
import classes from './Source.module.css'
import { VerdictNote } from './VerdictNote'

/** The source below the script: where in it the active line rests, and how it stands to it. */
export function SourceStrip() {
  const { t } = useTranslation('script')
  const { line: active } = useSelection()
  const source = useProject((film) => film.document)
  const line = useProject((film) => film.lines.find(({ id }) => id === active))
  const name = source === null ? '' : source.origin.site !== '' ? source.origin.site : source.title
  const blocks = source?.blocks ?? []
  const place = blocks.findIndex(({ id }) => id === line?.spans[0]?.block) + 1
  return (
    <section className={classes.strip} aria-label={t('view.source')}>
      <header className={classes.head}>
        <Icon of={IconBook2} size={16} />
        <span className={classes.name}>{name === '' ? t('view.source') : name}</span>
        {place > 0 && <span className={classes.place}>{t('source.place', { place, total: blocks.length })}</span>}
        {line !== undefined && <VerdictNote line={line} />}
      </header>
      <Source />
    </section>
  )
}
