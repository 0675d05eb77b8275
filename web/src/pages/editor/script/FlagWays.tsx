import { Drawer, Popover } from '@mantine/core'
import { IconChevronRight, IconCut, IconFlag, IconQuote, IconUser } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'
import { Icon } from '@/ui/Icon'
import { sourceOf, type Support } from '@/ui/support'
import { slice } from '@/ui/text'

import { useFrame } from '../frame/useFrame'
import { useEdit, useProject } from '../store/hooks'
import classes from './FlagWays.module.css'
import item from './LineItem.module.css'
import { useScriptActions } from './useScriptActions'

/** The flag of a line that says what the source does not, with three ways on. */
export function FlagWays({ line, support }: { line: Line; support: Support }) {
  const { t } = useTranslation('script')
  const [isOpen, setOpen] = useState(false)
  const isPhone = useFrame() === 'phone'
  const close = () => setOpen(false)
  const button = (
    <button
      type="button"
      className={`${item.sign} ${classes.flag}`}
      aria-label={t('flag.name')}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <Icon of={IconFlag} size={16} />
    </button>
  )
  if (isPhone) {
    return (
      <>
        {button}
        <Drawer opened={isOpen} onClose={close} position="bottom" size="auto" title={<FlagTitle line={line} support={support} />}>
          <Ways line={line} onDone={close} />
        </Drawer>
      </>
    )
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-start" width={320} trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('flag.name')}>
        <FlagTitle line={line} support={support} />
        <Ways line={line} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function FlagTitle({ line, support }: { line: Line; support: Support }) {
  const { t } = useTranslation('script')
  const [first] = support.missing
  const words = first === undefined ? '' : slice(line.caption, first.start, first.end)
  return (
    <p className={classes.title}>
      <Icon of={IconFlag} size={16} />
      {support.verdict === 'missing' ? t('flag.whole') : t('flag.words', { words })}
    </p>
  )
}

function Ways({ line, onDone }: { line: Line; onDone: () => void }) {
  const { t } = useTranslation('script')
  const source = useProject((film) => sourceOf(film.document, line).replace(/\s+/gu, ' ').trim())
  const edit = useEdit()
  const { remove } = useScriptActions()
  const way = (icon: typeof IconFlag, title: string, note: ReactNode, run: () => void) => (
    <button
      type="button"
      className={classes.way}
      onClick={() => {
        onDone()
        run()
      }}
    >
      <Icon of={icon} />
      <span className={classes.words}>
        <span className={classes.name}>{title}</span>
        <span className={classes.note}>{note}</span>
      </span>
      <Icon of={IconChevronRight} size={16} />
    </button>
  )
  return (
    <div className={classes.ways}>
      {source !== '' &&
        way(IconQuote, t('flag.source'), t('flag.sourceNote', { words: source }), () => {
          void edit({ kind: 'set_caption', line: line.id, text: source })
        })}
      {way(IconUser, t('flag.own'), t('flag.ownNote'), () => {
        void edit({ kind: 'set_locked', line: line.id, locked: true })
      })}
      {way(IconCut, t('flag.cut'), t('flag.cutNote'), () => void remove([line.id]))}
    </div>
  )
}
