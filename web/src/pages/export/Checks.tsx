import { useQuery } from '@tanstack/react-query'
import { IconChecklist, IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Document, Line } from '@/api/schema'
import { ButtonLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { sourceOf, supportOf } from '@/ui/support'
import { slice } from '@/ui/text'

import classes from './Export.module.css'
import { checksQuery } from './requests'

interface ChecksProps {
  project: string
  version: string
  scenes: readonly string[]
  lines: readonly Line[]
  document: Document
}

/**
 * Whether every scene keeps the rules and the source bears out every line; where not, what, and the way to it.
 * The film is exported all the same.
 */
export function Checks({ project, version, scenes, lines, document }: ChecksProps) {
  const { t } = useTranslation('export')
  const { data: flaws } = useQuery(checksQuery(project, version))
  if (flaws === undefined) return null
  const unsupported = lines.flatMap((line, at) => {
    const { isFlagged, missing, verdict } = supportOf(line, sourceOf(document, line))
    const said = verdict === 'missing' ? line.caption.replace(/[.。]$/u, '') : missing.map(({ start, end }) => slice(line.caption, start, end)).join(t('checks.comma'))
    return isFlagged ? [{ line: line.id, number: at + 1, said }] : []
  })
  const all = scenes.length + lines.length
  const wrong = new Set(flaws.map(({ scene }) => scene)).size + unsupported.length
  if (wrong === 0) {
    return (
      <p className={classes.passed}>
        <Icon of={IconChecklist} />
        {t('checks.pass', { count: all })}
      </p>
    )
  }
  return (
    <section className={classes.flaws} aria-label={t('checks.title')}>
      <p className={classes.passed}>
        <Icon of={IconChecklist} />
        {t('checks.some', { passed: all - wrong, all, count: wrong })}
      </p>
      <ul>
        {unsupported.map(({ line, number, said }) => (
          <li key={line} className={classes.flaw}>
            <Icon of={IconFlag} />
            <span>
              <b>{t('checks.source', { number, said })}</b>
              {t('checks.ways')}
            </span>
            <ButtonLink to="/films/$project" params={{ project }} hash={`line=${line}`}>
              {t('checks.show', { number })}
            </ButtonLink>
          </li>
        ))}
        {flaws.map(({ scene, rule }) => (
          <li key={`${scene}-${rule}`} className={classes.flaw}>
            <Icon of={IconFlag} />
            <span>
              <b>{t('checks.flaw', { number: scenes.indexOf(scene) + 1, what: t(`checks.${rule}`) })}</b>
              {t('checks.still')}
            </span>
            <ButtonLink to="/films/$project" params={{ project }} hash={`scene=${scene}`}>
              {t('checks.look')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
