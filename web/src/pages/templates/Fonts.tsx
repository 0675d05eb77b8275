import { useQueries, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './Fonts.module.css'
import { layoutAddress, type Look, templateQuery, templatesQuery } from './requests'

interface FontsProps {
  look: Look
  onChange: (look: Look) => void
}

/** Typefaces: those that a template of the studio is set in, each seen as it is there, and spaced so. */
export function Fonts({ look, onChange }: FontsProps) {
  const { t } = useTranslation('templates')
  const group = useId()
  const { data: all } = useQuery(templatesQuery)
  const packaged = useQueries({ queries: (all ?? []).filter(({ own }) => !own).map(({ id }) => ({ ...templateQuery(id), staleTime: Infinity })) })
  const looks = packaged.flatMap(({ data }) => (data === undefined ? [] : [data.data.template]))
  const same = looks.find(({ fonts }) => JSON.stringify(fonts) === JSON.stringify(look.fonts))
  return (
    <fieldset className={classes.fonts}>
      <legend>{looks.length > 0 && same === undefined ? t('ownFonts', { fonts: named(look.fonts) }) : t('fonts')}</legend>
      {looks.map((one) => (
        <label key={one.name} className={classes.pair}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={one === same}
            onChange={() => onChange({ ...look, fonts: one.fonts, settings: one.settings })}
          />
          <img src={layoutAddress(one.name, 'definition', '16:9', 320, '')} alt="" loading="lazy" width={320} height={180} />
          <span>{named(one.fonts)}</span>
          <span className="visually-hidden">{t('asIn', { title: one.title })}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Families by name: `font.caslon-condensed.400` is Caslon Condensed. */
function named(fonts: Look['fonts']): string {
  const families = [fonts.display?.[0], fonts.text?.[0]].map((font) =>
    (font ?? '')
      .replace(/^font\./, '')
      .replace(/\.\d.*$/, '')
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
      .slice(0, 24),
  )
  return [...new Set(families)].join(' + ')
}
