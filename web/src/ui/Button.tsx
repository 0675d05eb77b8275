import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'

import classes from './Button.module.css'

interface Look {
  /**
   * `lamp`: the one next step of a view. `plain`: with an edge. `quiet`: without. `stop`: destroys. `outside`:
   * sends something out of the machine.
   */
  kind?: 'lamp' | 'plain' | 'quiet' | 'stop' | 'outside'
  /** 28, 36 or 44 px high. */
  size?: 'editor' | 'page' | 'touch'
  /** An icon before the words. */
  icon?: ReactNode
  /** What it takes, small behind the words: `2 s · free`. */
  cost?: ReactNode
  /** As wide as its place. */
  wide?: boolean
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> }

/** A button. Words begin with a verb; at most one lamp button is enabled in a view. */
export function Button({ kind, size, icon, cost, wide, children, className, type, ...rest }: ButtonProps) {
  return (
    <button type={type ?? 'button'} className={buttonClass({ kind, size, wide }, className)} {...rest}>
      {icon}
      {children}
      {cost !== undefined && <span className={classes.cost}>{cost}</span>}
    </button>
  )
}

type AnchorProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

function Anchor({ kind, size, icon, cost, wide, children, className, ...rest }: AnchorProps) {
  return (
    <a className={buttonClass({ kind, size, wide }, className)} {...rest}>
      {icon}
      {children}
      {cost !== undefined && <span className={classes.cost}>{cost}</span>}
    </a>
  )
}

/** A link that looks like a button: `<ButtonLink to="/library">`. */
export const ButtonLink = createLink(Anchor)

/** The classes of a button's look, for what cannot be one of these. */
export function buttonClass({ kind = 'plain', size = 'page', wide }: Look, more?: string): string {
  return [classes.button, classes[kind], classes[size], wide === true && classes.wide, more].filter(Boolean).join(' ')
}
