import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useProject } from '../store/hooks'
import { BlockView } from './BlockView'
import classes from './Source.module.css'
import { useSpans } from './useSpans'

/** The source as it was read, with what the active line rests on marked. */
export function Source() {
  const { t } = useTranslation('script')
  const source = useProject((film) => film.document)
  const place = useRef<HTMLElement>(null)
  const marked = useSpans(place)
  if (source === null) return <p className={classes.none}>{t('source.none')}</p>
  return (
    // It scrolls, and holds nothing that takes the focus: arrow keys must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <article ref={place} tabIndex={0} aria-label={t('view.source')} className={classes.source} lang={source.language === 'zh' ? 'zh-Hans' : 'en'}>
      {source.title !== '' && <h2 className={classes.title}>{source.title}</h2>}
      {source.blocks.map((block) => (
        <BlockView key={block.id} block={block} marked={marked(block.id)} />
      ))}
    </article>
  )
}
