import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { currentLanguage } from '@/app/language'
import type { TemplateView } from '@/api/schema'
import { Shape } from '@/ui/Shape'

import { templatesQuery } from './requests'
import classes from './TemplateStrip.module.css'
import { usePointed } from './usePointed'

/** Pixels of the tile before the chosen one that stay in view, where the strip must be moved to show that. */
const STEP = 40

interface TemplateStripProps {
  /** Its name, or the id of one's own. */
  chosen: string
  onChoose: (template: string) => void
}

/** The templates as small films: still until one is pointed at or has the focus. */
export function TemplateStrip({ chosen, onChoose }: TemplateStripProps) {
  const { t } = useTranslation('home')
  const { data: templates } = useQuery(templatesQuery)
  const group = useRef<HTMLDivElement>(null)
  const isThere = templates !== undefined
  useEffect(() => {
    const strip = group.current
    const tile = strip?.querySelector<HTMLElement>('[aria-checked="true"]')
    if (!isThere || !strip || !tile) return
    const left = tile.offsetLeft - strip.offsetLeft
    if (left + tile.offsetWidth > strip.clientWidth) strip.scrollLeft = left - STEP
  }, [isThere])
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined || templates === undefined) return
    event.preventDefault()
    const at = templates.findIndex(({ id }) => id === chosen)
    const next = templates[(at + step + templates.length) % templates.length]
    if (next === undefined) return
    onChoose(next.id)
    group.current?.querySelector<HTMLElement>(`[data-template="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <div>
      <h2 id="templates" className={classes.label}>
        {t('template')}
      </h2>
      {/* The radios inside take the focus; the group only hears their keys. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div ref={group} role="radiogroup" aria-labelledby="templates" className={classes.strip} onKeyDown={move}>
        {templates === undefined
          ? Array.from({ length: 8 }, (_, at) => <Shape key={at} aspect="16:9" />)
          : templates.map((template) => (
              <Tile
                key={template.id}
                template={template}
                isChosen={template.id === chosen}
                onChoose={() => onChoose(template.id)}
              />
            ))}
      </div>
    </div>
  )
}

interface TileProps {
  template: TemplateView
  isChosen: boolean
  onChoose: () => void
}

/** A template's cover; its own film while it is pointed at. */
function Tile({ template, isChosen, onChoose }: TileProps) {
  const { isPointed, ...pointing } = usePointed()
  const address = (what: string) => `/api/v1/templates/${template.id}/${what}language=${currentLanguage()}&of=${template.revision}`
  return (
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-template={template.id}
      className={classes.tile}
      onClick={onChoose}
      {...pointing}
    >
      <span className={classes.film}>
        <img src={address('still?width=320&')} alt="" draggable={false} />
        {isPointed && <Film address={address('film?')} />}
      </span>
      <span className={classes.name}>{template.title}</span>
    </button>
  )
}

/** Lies over the cover as soon as it plays, with a line that says how far it is. */
function Film({ address }: { address: string }) {
  const [done, tell] = useState<number>()
  return (
    <>
      <video
        src={address}
        data-shown={done !== undefined}
        autoPlay
        loop
        muted
        playsInline
        aria-hidden
        onTimeUpdate={({ currentTarget: { currentTime, duration } }) => tell(currentTime / duration)}
      />
      {done !== undefined && <span className={classes.line} style={{ transform: `scaleX(${done})` }} />}
    </>
  )
}
