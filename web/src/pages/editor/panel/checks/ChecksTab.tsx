import { IconCircleCheck, IconFlag, IconFrame } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { useSelection } from '../../store/hooks'
import classes from '../Panel.module.css'
import type { Finding } from './useFindings'

/** What is wrong with the film, with a way to each. */
export function ChecksTab({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('panel')
  const { select } = useSelection()
  const say = (one: Finding) =>
    one.kind === 'source' ? t('check.source', { number: one.number }) : t(`check.${one.kind}`, { number: one.number })
  if (findings.length === 0) {
    return (
      <p className={classes.passes} role="status">
        <Icon of={IconCircleCheck} />
        {t('check.none')}
      </p>
    )
  }
  return (
    <ul className={classes.findings}>
      {findings.map((one) => (
        <li key={one.kind === 'source' ? one.line : `${one.scene}.${one.kind}`}>
          <button
            type="button"
            className={classes.finding}
            onClick={() => (one.kind === 'source' ? select.line(one.line) : select.scene(one.scene))}
          >
            <Icon of={one.kind === 'source' ? IconFlag : IconFrame} />
            <span>
              {say(one)}
              {one.kind === 'source' && <span className={classes.said}>{one.text}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
