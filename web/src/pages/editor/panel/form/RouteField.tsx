import { useTranslation } from 'react-i18next'

import type { Scene } from '@/api/schema'

import classes from './Form.module.css'
import { rowNames } from './rows'
import { useDraft } from './useDraft'

/** The way over a map: the places that it leads through, in the order they are pressed. */
export function RouteField({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const given = scene.props['route']
  const saved = Array.isArray(given) ? given.filter((one) => typeof one === 'number') : []
  const draft = useDraft<number[]>(saved, (route) => ({ kind: 'set_props', scene: scene.id, props: { route } }))
  const toggle = (at: number) =>
    draft.change(draft.value.includes(at) ? draft.value.filter((one) => one !== at) : [...draft.value, at])
  return (
    <fieldset className={classes.route}>
      <legend>{t('prop.route')}</legend>
      {rowNames(scene.props['places']).map((name, at) => {
        const place = draft.value.indexOf(at)
        return (
          <button key={at} type="button" className={classes.stop} aria-pressed={place >= 0} onClick={() => toggle(at)}>
            {place >= 0 && <b>{place + 1}</b>} {name}
          </button>
        )
      })}
    </fieldset>
  )
}
