import { useQuery } from '@tanstack/react-query'
import { IconChecklist, IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { ButtonLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'

import classes from './Export.module.css'
import { checksQuery } from './requests'

/** Whether every scene keeps the rules; where one does not, which, and the way to it. The film is exported all the same. */
export function Checks({ project, version, scenes }: { project: string; version: string; scenes: readonly string[] }) {
  const { t } = useTranslation('export')
  const { data: flaws } = useQuery(checksQuery(project, version))
  if (flaws === undefined) return null
  if (flaws.length === 0) {
    return (
      <p className={classes.passed}>
        <Icon of={IconChecklist} />
        {t('checks.pass', { count: scenes.length })}
      </p>
    )
  }
  return (
    <section className={classes.flaws} aria-label={t('checks.title')}>
      <Icon of={IconFlag} />
      <div>
        <ul>
          {flaws.map(({ scene, rule }) => (
            <li key={`${scene}-${rule}`}>{t('checks.flaw', { number: scenes.indexOf(scene) + 1, what: t(`checks.${rule}`) })}</li>
          ))}
        </ul>
        <p>{t('checks.still')}</p>
      </div>
      <ButtonLink to="/films/$project" params={{ project }}>
        {t('checks.look')}
      </ButtonLink>
    </section>
  )
}
