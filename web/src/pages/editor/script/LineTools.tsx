import { Menu } from '@mantine/core'
import {
  IconArrowsSplit2,
  IconBadgeCc,
  IconDots,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPlayerPlayFilled,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Line, PreviewLine } from '@/api/schema'
import { Icon } from '@/ui/Icon'
import { Keys } from '@/ui/Keys'

import { replacement } from '../store/difference'
import { useEdit, usePlayhead, useProject, useScriptDesk } from '../store/hooks'
import { isSameText } from '../store/touched'
import classes from './LineTools.module.css'
import { useScriptActions } from './useScriptActions'

interface LineToolsProps {
  line: Line
  before: string | undefined
  heard: PreviewLine | undefined
}

/** What can be done with the active line, and what became of its words. */
export function LineTools({ line, before, heard }: LineToolsProps) {
  const { t } = useTranslation('script')
  const playhead = usePlayhead()
  const desk = useScriptDesk()
  const { open, lock, split } = useScriptActions()
  const tool = (name: string, icon: typeof IconDots, run: () => void, disabled = false) => (
    <button type="button" className={classes.tool} aria-label={name} title={name} disabled={disabled} onClick={run}>
      <Icon of={icon} size={16} />
    </button>
  )
  const splitHere = () => {
    const word = playhead.word.get()
    if (word?.line === line.id && word.start > 0) void split(line.id, word.start)
    else open({ line: line.id, part: 'caption' })
  }
  return (
    <div className={classes.tools}>
      <Changed line={line} before={before} />
      <span className={classes.row} role="toolbar" aria-label={t('tools')}>
        {tool(t('play'), IconPlayerPlayFilled, () => playhead.play(heard?.start, heard?.end), heard === undefined)}
        {tool(t(line.locked ? 'unlock' : 'lock'), line.locked ? IconLockOpen : IconLock, () => lock(line.id))}
        {tool(t('spokenText'), IconBadgeCc, () => {
          if (desk.open.get()?.part === 'spoken') desk.open.set(null)
          else open({ line: line.id, part: 'spoken' })
        })}
        {tool(t('split'), IconArrowsSplit2, splitHere, line.locked)}
        <More line={line} />
      </span>
    </div>
  )
}

/** What a sentence said before, to be had back. */
function Changed({ line, before }: Pick<LineToolsProps, 'line' | 'before'>) {
  const { t } = useTranslation('script')
  const edit = useEdit()
  if (before === undefined || isSameText(before, line.caption)) return <span />
  const words = replacement(before, line.caption)
  const text =
    words === null
      ? t('changed.long')
      : words.gone === ''
        ? t('changed.added', { now: words.now })
        : words.now === ''
          ? t('changed.gone', { gone: words.gone })
          : t('changed.short', words)
  return (
    <button
      type="button"
      className={classes.changed}
      title={t('changed.back')}
      aria-label={`${text}. ${t('changed.back')}`}
      disabled={line.locked}
      onClick={() => void edit({ kind: 'set_caption', line: line.id, text: before })}
    >
      <Icon of={IconPencil} size={14} />
      <span>{text}</span>
    </button>
  )
}

function More({ line }: { line: Line }) {
  const { t } = useTranslation('script')
  const { open, insertAfter, merge, move, remove } = useScriptActions()
  const hasSecond = useProject((film) => film.second.language !== null)
  const isFirst = useProject((film) => film.lines[0]?.id === line.id)
  const isLast = useProject((film) => film.lines.at(-1)?.id === line.id)
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('more')} title={t('more')}>
          <Icon of={IconDots} size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<Keys of="enter" />} disabled={line.locked} onClick={() => open({ line: line.id, part: 'caption' })}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item disabled={line.locked} onClick={() => open({ line: line.id, part: 'spoken' })}>
          {t('pronunciation')}
        </Menu.Item>
        {hasSecond && <Menu.Item onClick={() => open({ line: line.id, part: 'second' })}>{t('secondText')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => insertAfter(line.id)}>{t('insert')}</Menu.Item>
        <Menu.Item rightSection={<Keys of="m" />} disabled={isLast || line.locked} onClick={() => void merge(line.id)}>
          {t('merge')}
        </Menu.Item>
        <Menu.Item rightSection={<Keys of="alt+arrowup" />} disabled={isFirst} onClick={() => move(line.id, -1)}>
          {t('moveUp')}
        </Menu.Item>
        <Menu.Item rightSection={<Keys of="alt+arrowdown" />} disabled={isLast} onClick={() => move(line.id, 1)}>
          {t('moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="stop" disabled={line.locked} onClick={() => void remove([line.id])}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
