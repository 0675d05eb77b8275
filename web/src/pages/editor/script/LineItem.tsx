import { useSortable } from '@dnd-kit/sortable'
import { IconGripVertical, IconLock, IconMicrophone } from '@tabler/icons-react'
import { memo, useCallback, useMemo, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { Line, PreviewLine } from '@/api/schema'
import { clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import type { Support } from '@/ui/support'
import { lengthOf, occurrences } from '@/ui/text'

import { usePlayhead, useScriptDesk, useSession, useWatched } from '../store/hooks'
import { FlagWays } from './FlagWays'
import classes from './LineItem.module.css'
import { LineTools } from './LineTools'
import type { Marks } from './marks'
import { changedRanges } from '../store/difference'
import { Sentence } from './Sentence'
import { SentenceEditor } from './SentenceEditor'
import { TextRow } from './TextRow'
import { placed, type Slot } from './useLinesSeen'
import { useScriptActions } from './useScriptActions'

interface LineItemProps {
  line: Line
  /** Its place, from 1, and of how many. */
  number: number
  total: number
  slot: Slot
  heard: PreviewLine | undefined
  /** Frames a second; 0 while that is not known. */
  rate: number
  support: Support
  /** What it said when the film was opened or made. */
  before: string | undefined
  isRecorded: boolean
}

/** A line of the script: its time, its sentence, one state; when it is active, what can be done with it. */
export const LineItem = memo(function LineItem(props: LineItemProps) {
  const { line, number, total, slot } = props
  const { t } = useTranslation('script')
  const { selection } = useSession()
  const isActive = useWatched(selection.now, (now) => now.line === line.id)
  const isSelected = useWatched(selection.now, (now) => now.lines.includes(line.id))
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging, isOver, index, activeIndex } = useSortable({
    id: line.id,
  })
  const landing = isOver && activeIndex >= 0 && !isDragging ? (activeIndex > index ? 'before' : 'after') : undefined
  const { measure } = slot
  const place = useCallback(
    (element: HTMLLIElement | null) => {
      setNodeRef(element)
      measure(element)
    },
    [setNodeRef, measure],
  )
  return (
    <li
      ref={place}
      className={classes.line}
      style={placed(slot)}
      aria-posinset={number}
      aria-setsize={total}
      data-index={slot.index}
      data-line={line.id}
      data-active={isActive || undefined}
      data-selected={(isSelected && !isActive) || undefined}
      data-dragged={isDragging || undefined}
      data-landing={landing}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className={classes.handle}
        {...attributes}
        {...listeners}
        tabIndex={isActive ? 0 : -1}
        aria-label={t('handle', { number })}
      >
        <Icon of={IconGripVertical} size={14} />
      </button>
      <LineContent {...props} isActive={isActive} />
    </li>
  )
}, isSame)

/** What a line says and what can be done with it: drawn again for reasons of its own only, not while others are moved. */
const LineContent = memo(function LineContent(props: LineItemProps & { isActive: boolean }) {
  const { line, heard, rate, support, before, isRecorded, isActive } = props
  const { t } = useTranslation('script')
  const desk = useScriptDesk()
  const open = useWatched(desk.open, (now) => (now?.line === line.id ? now : null))
  return (
    <>
      <span className={classes.time}>{heard === undefined || rate === 0 ? '' : clock(heard.start / rate)}</span>
      <div className={classes.body}>
        {open?.part === 'caption' ? (
          <SentenceEditor key={line.id} line={line} at={open.at} />
        ) : (
          <ReadSentence line={line} heard={heard} support={support} before={before} isActive={isActive} />
        )}
        {open !== null && open.part !== 'caption' && <TextRow line={line} part={open.part} />}
        {isActive && <LineTools line={line} before={before} heard={heard} />}
      </div>
      <span className={classes.state}>
        {support.isFlagged && <FlagWays line={line} support={support} />}
        {!support.isFlagged && line.locked && <State icon={IconLock} name={t('locked')} />}
        {!support.isFlagged && !line.locked && isRecorded && <State icon={IconMicrophone} name={t('recorded')} />}
      </span>
    </>
  )
}, isSame)

/** Slots are made anew with the list; what they say is mostly the same. */
function isSame<Props extends LineItemProps>({ slot, ...one }: Props, { slot: other, ...two }: Props): boolean {
  const isThere = slot.top === other.top && slot.index === other.index
  return isThere && Object.entries(one).every(([name, value]) => two[name as keyof typeof two] === value)
}

function State({ icon, name }: { icon: typeof IconLock; name: string }) {
  return (
    <span className={classes.sign} role="img" aria-label={name} title={name}>
      <Icon of={icon} size={16} />
    </span>
  )
}

type ReadSentenceProps = Pick<LineItemProps, 'line' | 'heard' | 'support' | 'before'> & { isActive: boolean }

function ReadSentence({ line, heard, support, before, isActive }: ReadSentenceProps) {
  const desk = useScriptDesk()
  const { selection } = useSession()
  const playhead = usePlayhead()
  const { open } = useScriptActions()
  const find = useWatched(desk.find)
  const marks = useMemo<readonly Marks[]>(
    () => [
      { kind: 'changed', ranges: before === undefined ? [] : changedRanges(before, line.caption) },
      { kind: 'missing', ranges: line.locked ? [] : support.missing },
      { kind: 'figure', ranges: support.figures },
      { kind: 'found', ranges: find === null ? [] : occurrences(line.caption, find) },
    ],
    [before, line, support, find],
  )
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) selection.line(line.id, 'between')
    else if (event.metaKey || event.ctrlKey) selection.line(line.id, 'more')
    else if (isActive && !line.locked) open({ line: line.id, part: 'caption', at: characterAt(event) })
    else {
      selection.line(line.id)
      if (heard !== undefined) playhead.seek(heard.start, selection.now.get().scene ?? undefined)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (!line.locked) open({ line: line.id, part: 'caption' })
  }
  return (
    <div
      role="button"
      tabIndex={isActive ? 0 : -1}
      data-sentence={line.id}
      data-plays
      aria-current={isActive ? 'true' : undefined}
      className={classes.sentence}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible') && !isActive) selection.line(line.id)
      }}
    >
      <Sentence line={line.id} text={line.caption} heard={heard} marks={marks} />
    </div>
  )
}

/** The character of the sentence that was clicked; undefined where the browser cannot tell. */
function characterAt(event: MouseEvent): number | undefined {
  const place = document.caretPositionFromPoint(event.clientX, event.clientY)
  if (place === null || !(event.currentTarget instanceof HTMLElement)) return undefined
  const before = document.createRange()
  before.setStart(event.currentTarget, 0)
  before.setEnd(place.offsetNode, place.offset)
  return lengthOf(before.toString())
}
