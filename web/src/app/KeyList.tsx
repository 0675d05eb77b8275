import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Keys } from '@/ui/Keys'

import { type CommandGroup, keysOf, offered } from './commands'
import classes from './KeyList.module.css'
import { closeOverlay } from './overlays'

/** All keys that do something here. */
export default function KeyList() {
  const { t } = useTranslation()
  const [groups] = useState(withKeys)
  return (
    <Modal
      opened
      onClose={closeOverlay}
      title={t('keys.title')}
      size={groups.length > 1 ? 760 : 480}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.heading} className={classes.group}>
            <h2 className={classes.heading}>{group.heading}</h2>
            <dl className={classes.list}>
              {group.commands.map((command) => (
                <div key={command.title} className={classes.row}>
                  <dt>{command.title}</dt>
                  <dd className={classes.keys}>
                    {keysOf(command).map((keys) => (
                      <Keys key={keys} of={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

const withKeys = (): CommandGroup[] =>
  offered()
    .map(({ heading, commands }) => ({ heading, commands: commands.filter((command) => command.keys !== undefined) }))
    .filter((group) => group.commands.length > 0)
