/**
 * What the browser remembers: language and theme, and nothing else. No other module may use the
 * browser's storage.
 */

const LANGUAGE = 'vgenflow-language'
const THEME = 'vgenflow-theme'

/** The interface's languages. */
export type Language = 'en' | 'zh'
/** Day, night, or what the system has. */
export type Theme = 'light' | 'dark' | 'auto'

/** The language that was chosen; undefined if none was. */
export function storedLanguage(): Language | undefined {
  const found = read(LANGUAGE)
  return found === 'en' || found === 'zh' ? found : undefined
}

/** Remember a language. */
export function storeLanguage(language: Language): void {
  write(LANGUAGE, language)
}

/** The theme that was chosen; `auto` if none was. */
export function storedTheme(): Theme {
  const found = read(THEME)
  return found === 'light' || found === 'dark' ? found : 'auto'
}

/** Remember a theme. */
export function storeTheme(theme: Theme): void {
  write(THEME, theme)
}

/** Call `told` when another tab chooses a theme; returns what ends it. */
export function watchTheme(told: (theme: Theme) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === THEME) told(storedTheme())
  }
  window.addEventListener('storage', listen)
  return () => {
    window.removeEventListener('storage', listen)
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage is forbidden: the choice lasts as long as the page
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // as above
  }
}
