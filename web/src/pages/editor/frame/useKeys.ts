import { useEffect, useRef } from 'react'

/** What keys do: `space`, `s`, `arrowleft`, `mod+z`, `shift+mod+z`, `alt+arrowleft`. `mod` is ⌘, or Ctrl elsewhere. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const TYPING = 'input, textarea, select, [contenteditable="true"]'
/** Where keys have a meaning of their own. */
const OWN = '[role="dialog"], [role="menu"], [role="listbox"], [role="slider"], [role="separator"], [role="tablist"]'
const PRESSED = 'button, a[href], summary, [role="button"], [role="switch"], [role="radio"], [role="tab"]'

/**
 * Keys of the editor, wherever the focus is. Keys without `mod` are off while typing and where they belong to
 * a menu, a slider or a dialog; space and Enter press the button that has the focus.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOf(event)
      const act = latest.current[name]
      if (act === undefined || belongsElsewhere(event, name)) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** The name of what is pressed, modifiers in the order shift, alt, mod. */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'metaKey' | 'ctrlKey'>): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const key = event.key === ' ' ? 'space' : (letter ?? event.key).toLowerCase()
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key) // shift is part of how a sign is typed
  const modifiers = [
    event.shiftKey && !isSign && 'shift',
    event.altKey && 'alt',
    (event.metaKey || event.ctrlKey) && 'mod',
  ].filter((each) => each !== false)
  return [...modifiers, key].join('+')
}

function belongsElsewhere(event: KeyboardEvent, name: string): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"]') !== null) return true
  if (name.includes('mod+')) return target.matches(TYPING) && /mod\+(a|c|v|x|z)$/.test(name)
  if (target.closest(TYPING) !== null || target.closest(OWN) !== null) return true
  return (name === 'space' || name === 'enter') && target.closest(PRESSED) !== null
}
