/**
 * Keys as the studio writes them: `mod+shift+z`, `k`, `?`, `alt+arrowleft`, `space`. `mod` is ⌘ on a Mac and Ctrl
 * elsewhere.
 */

/** Whether this is a machine whose commands go with ⌘. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>

/** Whether what was pressed is `keys`. */
export function isPressed(event: Pressed, keys: string, isMac: boolean = IS_MAC): boolean {
  const parts = keys.toLowerCase().split('+')
  const wanted = parts[parts.length - 1] ?? ''
  const held = new Set(parts.slice(0, -1))
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (other || mod !== held.has('mod') || event.altKey !== held.has('alt')) return false
  const isSign = wanted.length === 1 && wanted.toUpperCase() === wanted && !/\d/.test(wanted)
  if (!isSign && event.shiftKey !== held.has('shift')) return false // signs may need it, on this keyboard or that
  return keyOf(event, held.has('alt')) === wanted
}

/** Whether keys are typed where the focus is, so that letters are no commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select'))
  )
}

/** Whether the focus is on something that takes these keys itself: Space and Enter press buttons, arrows move. */
export function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (key === ' ' && target.matches('[data-plays]')) return false // Enter presses it; Space plays the film
  if (key === ' ' || key === 'Enter') return target.matches('button, a[href], summary, [role=button], [role=menuitem], [role=tab], [role=switch], input')
  if (key.startsWith('Arrow')) {
    return target.matches('[role=radio], [role=slider], [role=tab], [role=menuitem], [role=menuitemradio], [role=option], [role=combobox], input')
  }
  return false
}

function keyOf(event: Pressed, withAlt: boolean): string {
  if (event.key === ' ') return 'space'
  // With Alt, a Mac's keyboard makes other letters.
  const letter = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]
  return withAlt && letter !== undefined ? letter.toLowerCase() : event.key.toLowerCase()
}
