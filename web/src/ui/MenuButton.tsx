import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'

import { Button } from './Button'
import classes from './MenuButton.module.css'

const load = () => import('./MenuItems')
const MenuItems = lazy(load)

/** One thing that a menu offers. */
export interface MenuChoice {
  label: string
  icon?: ReactNode
  onSelect: () => void
  /** It destroys something. */
  stop?: boolean
  disabled?: boolean
}

interface MenuButtonProps {
  /** What the button is called, where it shows an icon alone. */
  name?: string
  children?: ReactNode
  icon?: ReactNode
  kind?: 'plain' | 'quiet'
  size?: 'editor' | 'page' | 'touch'
  choices: readonly MenuChoice[]
}

/** A button that opens a menu. The menu itself is fetched when the button is pointed at, not with the page. */
export function MenuButton({ name, children, choices, ...look }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <span className={classes.place}>
      <Button
        {...look}
        ref={button}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <MenuItems
            choices={choices}
            onClose={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        </Suspense>
      )}
    </span>
  )
}
