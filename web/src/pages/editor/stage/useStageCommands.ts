import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'

import { useEdit, usePlayhead, useProject } from '../store/hooks'
import { guides, onStage } from './players'
import { useMoves } from './useMoves'

/** What keys do with the film. */
export function useStageCommands(onFull: () => void): void {
  const { t } = useTranslation('stage')
  const playhead = usePlayhead()
  const moves = useMoves()
  const edit = useEdit()
  const captions = useProject(({ options }) => options.captions)
  useCommands(t('film'), [
    { title: t('playOrPause'), keys: 'space', run: () => playhead.toggle() },
    { title: t('back'), keys: 'j', onlyKeys: true, run: () => onStage.get()?.shuttle(-1) },
    { title: t('pause'), keys: 'k', onlyKeys: true, run: () => playhead.pause() },
    { title: t('forth'), keys: 'l', onlyKeys: true, run: () => onStage.get()?.shuttle(1) },
    { title: t('word.before'), keys: 'arrowleft', onlyKeys: true, run: () => moves.word(-1) },
    { title: t('word.next'), keys: 'arrowright', onlyKeys: true, run: () => moves.word(1) },
    { title: t('frame.before'), keys: 'shift+arrowleft', onlyKeys: true, run: () => moves.frame(-1) },
    { title: t('frame.next'), keys: 'shift+arrowright', onlyKeys: true, run: () => moves.frame(1) },
    { title: t('scene.before'), keys: 'alt+arrowleft', onlyKeys: true, run: () => moves.scene(-1) },
    { title: t('scene.next'), keys: 'alt+arrowright', onlyKeys: true, run: () => moves.scene(1) },
    { title: t('first'), keys: 'home', onlyKeys: true, run: () => moves.end('first') },
    { title: t('last'), keys: 'end', onlyKeys: true, run: () => moves.end('last') },
    { title: t('loop'), run: () => playhead.isLooping.set(!playhead.isLooping.get()) },
    {
      title: t('captions'),
      keys: 'c',
      run: () => void edit({ kind: 'set_captions', captions: captions === 'burned' ? 'none' : 'burned' }),
    },
    { title: t('guides'), keys: 'g', run: () => guides.set(!guides.get()) },
    { title: t('full'), keys: 'f', run: onFull },
  ])
}
