import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Segmented } from '@/ui/Segmented'

import { useFrame } from '../frame/useFrame'
import { useProject, useScriptDesk, useWatched } from '../store/hooks'
import classes from './ScriptPane.module.css'

const VIEWS = ['script', 'both', 'source'] as const

/** What of script and source is shown, how long the script is, and finding in both. */
export function ScriptHead() {
  const { t } = useTranslation('script')
  const desk = useScriptDesk()
  const view = useWatched(desk.view)
  const isFinding = useWatched(desk.find, (find) => find !== null)
  const words = useProject(({ lines }) => lines.reduce((sum, { caption }) => sum + wordsIn(caption), 0))
  const isChinese = useProject((film) => film.project.language === 'zh')
  const isPhone = useFrame() === 'phone'
  return (
    <header className={classes.head}>
      <Segmented
        name={t('view.name')}
        size={isPhone ? 'page' : 'editor'}
        value={view}
        choices={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={desk.view.set}
      />
      <span className={classes.count}>
        {!isPhone && t(isChinese ? 'characters' : 'words', { count: words })}
      </span>
      <button
        type="button"
        className={classes.tool}
        aria-label={t('find.open')}
        title={t('find.open')}
        aria-expanded={isFinding}
        onClick={() => desk.find.set(isFinding ? null : '')}
      >
        <Icon of={IconSearch} size={16} />
      </button>
    </header>
  )
}

/** Words of a language with spaces, and Chinese characters. */
function wordsIn(text: string): number {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
