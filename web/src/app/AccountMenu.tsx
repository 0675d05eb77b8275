import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import classes from './AccountMenu.module.css'
import { initials } from './initials'
import { useAccount } from './session'

const load = () => import('./AccountItems')
const AccountItems = lazy(load)

/** Who is signed in; opens the choices of language and theme and the way out, which are fetched when pointed at. */
export function AccountMenu() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const name = useAccount().display_name
  return (
    <div className={classes.place}>
      <button
        ref={button}
        type="button"
        className={classes.who}
        aria-label={t('account.menu', { name })}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.face} aria-hidden>
          {initials(name)}
        </span>
        <span className={classes.name}>{name}</span>
        <Icon of={IconChevronDown} size={16} />
      </button>
      {open && (
        <Suspense fallback={null}>
          <AccountItems
            onClose={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
