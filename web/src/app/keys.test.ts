import { describe, expect, it } from 'vitest'

import { isPressed } from './keys'

const press = (key: string, held: string[] = [], code = '') => ({
  key,
  code,
  metaKey: held.includes('meta'),
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('keys', () => {
  it('go with ⌘ on a Mac and with Ctrl elsewhere', () => {
    expect(isPressed(press('k', ['meta']), 'mod+k', true)).toBe(true)
    expect(isPressed(press('k', ['ctrl']), 'mod+k', true)).toBe(false)
    expect(isPressed(press('k', ['ctrl']), 'mod+k', false)).toBe(true)
    expect(isPressed(press('k', ['meta', 'ctrl']), 'mod+k', false)).toBe(false)
  })

  it('are only pressed with just what they name', () => {
    expect(isPressed(press('z', ['ctrl']), 'mod+z', false)).toBe(true)
    expect(isPressed(press('Z', ['ctrl', 'shift']), 'mod+z', false)).toBe(false)
    expect(isPressed(press('Z', ['ctrl', 'shift']), 'mod+shift+z', false)).toBe(true)
    expect(isPressed(press('k', ['ctrl']), 'k', false)).toBe(false)
  })

  it('may need Shift for a sign', () => {
    expect(isPressed(press('?', ['shift']), '?', false)).toBe(true)
    expect(isPressed(press('?'), '?', false)).toBe(true)
    expect(isPressed(press('1', ['shift']), '1', false)).toBe(false)
  })

  it('are told by their place where Alt makes other letters', () => {
    expect(isPressed(press('˙', ['alt'], 'KeyH'), 'alt+h', true)).toBe(true)
    expect(isPressed(press('ArrowLeft', ['alt'], 'ArrowLeft'), 'alt+arrowleft', true)).toBe(true)
  })

  it('name the space bar', () => {
    expect(isPressed(press(' ', [], 'Space'), 'space', false)).toBe(true)
  })
})
