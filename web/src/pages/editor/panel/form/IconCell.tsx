import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'

import { iconsQuery } from '../requests'
import classes from './Cell.module.css'

interface IconCellProps {
  label: string
  /** SVG path data on a grid of 24 by 24; empty for none. */
  path: string
  onChange: (path: string) => void
}

/** An icon, found by a word. */
export function IconCell({ label, path, onChange }: IconCellProps) {
  const [isOpen, setOpen] = useState(false)
  const choose = (chosen: string) => {
    onChange(chosen)
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} width={280} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.sign} aria-label={label} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Glyph path={path === '' ? 'M5 12h14M12 5v14' : path} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Finder onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Finder({ onChoose }: { onChoose: (path: string) => void }) {
  const { t } = useTranslation('panel')
  const [words, setWords] = useState('')
  const { data = [] } = useQuery(iconsQuery(words))
  return (
    <>
      <Field label={t('icon.find')} size="editor" value={words} onChange={setWords} data-autofocus />
      <div className={classes.icons}>
        {data.map((icon) => (
          <button key={icon.name} type="button" className={classes.sign} aria-label={icon.name} title={icon.name} onClick={() => onChoose(icon.path)}>
            <Glyph path={icon.path} />
          </button>
        ))}
      </div>
      <Button kind="quiet" size="editor" onClick={() => onChoose('')}>
        {t('icon.none')}
      </Button>
    </>
  )
}

function Glyph({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" className={classes.glyph} aria-hidden>
      <path d={path} />
    </svg>
  )
}
