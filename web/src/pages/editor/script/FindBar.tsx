import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { textOf } from '@/ui/support'
import { occurrences } from '@/ui/text'

import { useProject, useScriptDesk, useSession, useWatched } from '../store/hooks'
import classes from './FindBar.module.css'

type Hit = { readonly line: string } | { readonly block: string }

/** Finds words in the script and in the source. */
export function FindBar() {
  const { t } = useTranslation('script')
  const desk = useScriptDesk()
  const { selection } = useSession()
  const find = useWatched(desk.find) ?? ''
  const hits = useHits(find)
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const go = (step: 1 | -1) => {
    if (hits.length === 0) return
    const next = (at + step + hits.length) % hits.length
    const hit = hits[next]
    setAt(next)
    if (hit === undefined) return
    if ('line' in hit) {
      if (desk.view.get() === 'source') desk.view.set('both')
      selection.line(hit.line)
    } else {
      if (desk.view.get() === 'script') desk.view.set('both')
      requestAnimationFrame(() => showBlock(hit.block))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') desk.find.set(null)
    else return
    event.preventDefault()
  }
  const tool = (name: string, icon: typeof IconX, run: () => void) => (
    <button type="button" className={classes.tool} aria-label={name} title={name} onClick={run}>
      <Icon of={icon} size={16} />
    </button>
  )
  return (
    <search className={classes.bar}>
      <input
        ref={field}
        type="search"
        className={classes.field}
        value={find}
        aria-label={t('find.open')}
        placeholder={t('find.words')}
        onChange={(event) => {
          setAt(-1)
          desk.find.set(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <span className={classes.count} role="status">
        {find.trim() === '' ? '' : t('find.count', { at: at + 1, count: hits.length })}
      </span>
      {tool(t('find.previous'), IconChevronUp, () => go(-1))}
      {tool(t('find.next'), IconChevronDown, () => go(1))}
      {tool(t('find.close'), IconX, () => desk.find.set(null))}
    </search>
  )
}

function useHits(find: string): readonly Hit[] {
  const lines = useProject((film) => film.lines)
  const source = useProject((film) => film.document)
  return useMemo(() => {
    const inLines = lines.filter(({ caption }) => occurrences(caption, find).length > 0).map(({ id }) => ({ line: id }))
    const blocks = source?.blocks.filter((block) => occurrences(textOf(block), find).length > 0) ?? []
    return [...inLines, ...blocks.map(({ id }) => ({ block: id }))]
  }, [lines, source, find])
}

function showBlock(block: string): void {
  document.querySelector(`[data-block="${CSS.escape(block)}"]`)?.scrollIntoView({ block: 'center' })
}
