import i18next, { type BackendModule, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'

import { declareChinese } from './fonts'
import { type Language, storedLanguage, storeLanguage } from './storage'

type Words = Record<string, unknown>

const files = import.meta.glob<{ default: Words }>('../locales/{en,zh}/*.json')

/** Brings the words of one page in one language, when they are asked for. */
const bundled: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language: string, namespace: string, done: ReadCallback) => {
    const load = files[`../locales/${language}/${namespace}.json`]
    if (load === undefined) {
      done(new Error(`There are no words of ${namespace} in ${language}.`), null)
      return
    }
    load().then(
      (words) => done(null, words.default as Parameters<ReadCallback>[1]),
      (error: unknown) => done(error as Error, null),
    )
  },
}

/** Start with the language that was chosen, else with the browser's. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', dress)
  await i18next
    .use(bundled)
    .use(initReactI18next)
    .init({
      lng: storedLanguage() ?? preferred(navigator.languages),
      supportedLngs: ['en', 'zh'],
      load: 'languageOnly',
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}

/** The language of the interface now. */
export function currentLanguage(): Language {
  return i18next.resolvedLanguage === 'zh' ? 'zh' : 'en'
}

/** Change the interface's language, and remember it. */
export async function changeLanguage(language: Language): Promise<void> {
  storeLanguage(language)
  await i18next.changeLanguage(language)
}

/** The first of a browser's languages that we speak; English if there is none. */
export function preferred(languages: readonly string[]): Language {
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0]
    if (base === 'zh' || base === 'en') return base
  }
  return 'en'
}

function dress(language: string): void {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  if (language === 'zh') void declareChinese()
  else requestIdle(() => void declareChinese())
}

function requestIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work)
  else setTimeout(work, 2000) // Safari
}
