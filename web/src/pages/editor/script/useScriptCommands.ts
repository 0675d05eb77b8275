import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'

import { usePlayhead, useProject, useScriptDesk, useSelection } from '../store/hooks'
import { useHeard } from '../store/preview'
import { focusLine, useScriptActions } from './useScriptActions'

/** What keys do in the script. */
export function useScriptCommands(): void {
  const { t } = useTranslation('script')
  const desk = useScriptDesk()
  const playhead = usePlayhead()
  const actions = useScriptActions()
  const lines = useProject((film) => film.lines)
  const heard = useHeard()
  const { line, lines: selected, select } = useSelection()
  const none = line === null
  const isLocked = lines.find(({ id }) => id === line)?.locked === true
  const go = (step: 1 | -1) => {
    const at = lines.findIndex(({ id }) => id === line)
    const next = lines[at < 0 ? (step === 1 ? 0 : lines.length - 1) : at + step]
    if (next === undefined) return
    ;(document.activeElement as HTMLElement | null)?.blur()
    select.line(next.id)
    focusLine(next.id)
    const start = heard.get(next.id)?.start
    if (start !== undefined) playhead.seek(start, select.now.get().scene ?? undefined)
  }
  const extend = (step: 1 | -1) => {
    const edge = step === 1 ? selected.at(-1) : selected[0]
    const next = lines[lines.findIndex(({ id }) => id === edge) + step]
    if (next !== undefined) select.line(next.id, 'more')
  }
  const splitAtWord = () => {
    const word = playhead.word.get()
    if (word !== null && word.start > 0) void actions.split(word.line, word.start)
    else if (line !== null) actions.open({ line, part: 'caption' })
  }
  useCommands(t('commands'), [
    { title: t('next'), keys: 'arrowdown', run: () => go(1), onlyKeys: true },
    { title: t('previous'), keys: 'arrowup', run: () => go(-1), onlyKeys: true },
    { title: t('extendDown'), keys: 'shift+arrowdown', run: () => extend(1), onlyKeys: true, disabled: none },
    { title: t('extendUp'), keys: 'shift+arrowup', run: () => extend(-1), onlyKeys: true, disabled: none },
    {
      title: t('edit'),
      keys: 'enter',
      disabled: none || isLocked,
      run: () => line !== null && actions.open({ line, part: 'caption' }),
    },
    { title: t('leave'), keys: 'escape', onlyKeys: true, disabled: none, run: () => select.clear() },
    { title: t('split'), keys: 's', disabled: none || isLocked, run: splitAtWord },
    { title: t('merge'), keys: 'm', disabled: none || isLocked, run: () => line !== null && void actions.merge(line) },
    { title: t('lockOrNot'), keys: 'mod+l', disabled: none, run: () => line !== null && actions.lock(line) },
    { title: t('moveUp'), keys: 'alt+arrowup', disabled: none, run: () => line !== null && actions.move(line, -1) },
    { title: t('moveDown'), keys: 'alt+arrowdown', disabled: none, run: () => line !== null && actions.move(line, 1) },
    { title: t('insert'), run: () => actions.insertAfter(line ?? lines.at(-1)?.id ?? null) },
    { title: t('remove'), keys: ['delete', 'backspace'], disabled: none, run: () => void actions.remove(selected) },
    { title: t('find.open'), keys: 'mod+f', run: () => desk.find.set(desk.find.get() ?? '') },
  ])
}
