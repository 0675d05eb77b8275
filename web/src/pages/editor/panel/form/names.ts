import { useTranslation } from 'react-i18next'

import panel from '@/locales/en/panel.json'

type Prop = keyof typeof panel.prop

const isProp = (name: string): name is Prop => name in panel.prop

/** What a person calls something that a scene shows. */
export function usePropName(): (name: string) => string {
  const { t } = useTranslation('panel')
  return (name) => (isProp(name) ? t(`prop.${name}`) : name)
}

type Choice = keyof typeof panel.choice

const isChoice = (name: string): name is Choice => name in panel.choice

/** What a person calls one of the choices of a menu. */
export function useChoiceName(): (name: string) => string {
  const { t } = useTranslation('panel')
  return (name) => (isChoice(name) ? t(`choice.${name}`) : name)
}
