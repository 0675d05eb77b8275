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
    <article ref={place} className={classes.source} lang={source.language === 'zh' ? 'zh-Hans' : 'en'}>
      {source.title !== '' && <h2 className={classes.title}>{source.title}</h2>}
      {source.blocks.map((block) => (
        <BlockView key={block.id} block={block} marked={marked(block.id)} />
      ))}
    </article>
  )
}
