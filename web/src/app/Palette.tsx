import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Keys } from '@/ui/Keys'

import { type Command, keysOf, offered } from './commands'
import { closeOverlay } from './overlays'
import classes from './Palette.module.css'

interface Entry {
  heading: string
  command: Command
}

/** Finds anything that can be done here by a part of its name. */
export default function Palette() {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const [all] = useState<Entry[]>(named)
  const id = useId()
  const found = all.filter((entry) => holds(entry, words)).sort((one, other) => rank(one, words) - rank(other, words))
  const chosen = found[Math.min(at, found.length - 1)]
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return
    closeOverlay()
    entry.command.run()
  }
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((before) => (Math.min(before, found.length - 1) + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(chosen)
    }
  }
  return (
    <Modal opened onClose={closeOverlay} withCloseButton={false} padding={0} size={560} yOffset="14vh" centered={false} aria-label={t('palette.title')}>
      <div className={classes.find}>
        <Icon of={IconSearch} />
        <input
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${found.indexOf(chosen)}`}
          aria-label={t('palette.title')}
          placeholder={t('palette.find')}
          value={words}
          data-autofocus
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={steer}
        />
      </div>
      <div id={id} className={classes.list} role="listbox" aria-label={t('palette.title')}>
        {found.map((entry, index) => (
          // The field above keeps the focus and steers the list.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${entry.heading} ${entry.command.title}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            className={classes.entry}
            onPointerMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <span className={classes.heading}>{entry.heading}</span>
            <span className={classes.title}>{entry.command.title}</span>
            {keysOf(entry.command)[0] !== undefined && <Keys of={keysOf(entry.command)[0] ?? ''} />}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.none}>{t('palette.none')}</p>}
    </Modal>
  )
}

const named = (): Entry[] =>
  offered().flatMap(({ heading, commands }) =>
    commands
      .filter((command) => command.onlyKeys !== true && command.disabled !== true)
      .map((command) => ({ heading, command })),
  )

/** Whether every word stands somewhere in the entry. */
function holds(entry: Entry, words: string): boolean {
  const text = `${entry.heading} ${entry.command.title}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Names that begin with the words come first. */
const rank = ({ command }: Entry, words: string): number =>
  command.title.toLowerCase().startsWith(words.trim().toLowerCase()) ? 0 : 1
