import { IconCircleCheck, IconFlag, IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'
import { Icon } from '@/ui/Icon'
import { sourceOf, supportOf } from '@/ui/support'

import { useProject } from '../store/hooks'
import classes from './Source.module.css'

const ICONS = { same: IconCircleCheck, looser: IconWaveSine, missing: IconFlag }

/** "Says the same", "Looser" or "Not there". */
export function VerdictNote({ line }: { line: Line }) {
  const { t } = useTranslation('script')
  const verdict = useProject((film) => supportOf(line, sourceOf(film.document, line)).verdict)
  return (
    <span className={classes.verdict} data-verdict={verdict} role="status">
      <Icon of={ICONS[verdict]} size={16} />
      {t(`verdict.${verdict}`)}
    </span>
  )
}
