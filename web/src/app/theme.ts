import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

import looks from './looks.module.css'

const shades = (...tokens: string[]): MantineColorsTuple =>
  tokens.map((token) => `var(--${token})`) as unknown as MantineColorsTuple

/** Mantine wants ten shades of a colour; ours are one each, by day and by night, and lie in tokens.css. */
const one = (token: string): MantineColorsTuple => {
  const value = `var(--${token})`
  return [value, value, value, value, value, value, value, value, value, value]
}

/** Our look for Mantine's components. */
export const theme = createTheme({
  colors: {
    ink: one('ink'),
    lamp: one('lamp'),
    stop: one('stop'),
    gray: shades('hover', 'hover', 'line', 'line-2', 'line-2', 'field', 'text-3', 'text-2', 'text', 'text'),
    dark: shades('text', 'text-2', 'text-3', 'field', 'hover', 'line-2', 'raised', 'surface', 'sunken', 'canvas'),
  },
  primaryColor: 'ink',
  fontFamily: 'var(--font-interface)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-display)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '20px' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '12px', xl: '18px' },
  defaultRadius: 'md',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { xs: '30em', sm: '45em', md: '62.5em', lg: '68.75em', xl: '75em' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'xl',
        padding: 24,
        shadow: 'xl',
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
        transitionProps: { transition: 'fade', duration: 200 },
      },
      classNames: { title: looks.title, content: looks.raised },
    },
    Switch: { classNames: { input: looks.switch } },
    Drawer: {
      defaultProps: {
        padding: 20,
        shadow: 'xl',
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
        transitionProps: { duration: 200 },
      },
      classNames: { title: looks.title, content: looks.raised },
    },
  },
})

/** Mantine's own variables, made of our tokens; the same names by day and by night. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--text)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-ink)',
    '--mantine-shadow-sm': 'var(--shadow-card)',
    '--mantine-shadow-md': 'var(--shadow-popover)',
    '--mantine-shadow-xl': 'var(--shadow-dialog)',
  }
  return { variables: { '--mantine-line-height': '1.45' }, light: ours, dark: ours }
}
