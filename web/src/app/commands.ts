import { useEffect, useLayoutEffect, useRef } from 'react'

import { isPressed, isTakenBy, isTyping } from './keys'

/** Something that can be done where one is, by keys or by name. */
export interface Command {
  /** What it does, verb first, in the interface's language. */
  title: string
  /** The keys that do it, several ways if need be; see `keys.ts`. */
  keys?: string | readonly string[]
  run: () => void
  /** It is in the list of keys only: it makes no sense by name (play the next word). */
  onlyKeys?: boolean
  /** It works while something is typed too, although its keys are no `mod+…`. */
  whileTyping?: boolean
  /** It cannot be done now. */
  disabled?: boolean
}

/** Commands that belong together, under one heading. */
export interface CommandGroup {
  heading: string
  commands: readonly Command[]
}

const groups = new Map<symbol, () => CommandGroup>()

/**
 * Offer commands as long as the component is there: their keys work, and they stand in the command palette and in
 * the list of keys.
 */
export function useCommands(heading: string, commands: readonly Command[]): void {
  const latest = useRef<CommandGroup>({ heading, commands })
  useLayoutEffect(() => {
    latest.current = { heading, commands }
  })
  useEffect(() => {
    const own = Symbol(heading)
    groups.set(own, () => latest.current)
    return () => {
      groups.delete(own)
    }
  }, [heading])
}

/** What can be done now; what was offered last, which is nearest to the page, first. */
export function offered(): CommandGroup[] {
  return [...groups.values()].map((group) => group()).reverse()
}

/** Do what the pressed keys mean, if they mean something here. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const isPlain = !event.metaKey && !event.ctrlKey
  if (isPlain && isTakenBy(event.target, event.key)) return
  const typing = isPlain && isTyping(event.target)
  const isCovered = document.querySelector('[aria-modal="true"]') !== null
  if (isCovered) return
  for (const group of offered()) {
    const found = group.commands.find(
      (command) =>
        command.disabled !== true &&
        (!typing || command.whileTyping === true) &&
        keysOf(command).some((keys) => isPressed(event, keys)),
    )
    if (found !== undefined) {
      event.preventDefault()
      found.run()
      return
    }
  }
}

/** The ways to press a command. */
export const keysOf = (command: Command): readonly string[] =>
  command.keys === undefined ? [] : typeof command.keys === 'string' ? [command.keys] : command.keys
