import { IconArrowBackUp, IconChartBar, IconFileText, IconMicrophone, IconMovie, IconMusic, IconPhoto, type Icon as TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { STAGES } from '@/api/runs'
import { Button } from '@/ui/Button'
import { duration } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import { useEditing, useSession, useTelling } from '../store/hooks'
import classes from './Capsule.module.css'
import type { Stale } from './stale'

const ICONS: Readonly<Record<string, TablerIcon>> = {
  write: IconFileText,
  direct: IconChartBar,
  narrate: IconMicrophone,
  visuals: IconPhoto,
  edit: IconMusic,
}

/** What is out of date, part by part with its seconds, and the way back. */
export function Parts({ stale, title, onDone }: { stale: Stale; title: string; onDone: () => void }) {
  const { t } = useTranslation('panel')
  const session = useSession()
  const tell = useTelling()
  const canUndo = useEditing((editing) => editing.canUndo)
  const putBack = () => {
    onDone()
    void session.undo().catch(tell)
  }
  return (
    <>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {stale.parts.map((part) => {
          const stage = STAGES.find((one) => one === part.stage)
          return (
            <li key={part.stage} className={classes.part}>
              <Icon of={ICONS[part.stage] ?? IconMovie} />
              <span>
                {stage === undefined ? part.stage : t(`stage.${stage}`)}
                <span className={classes.why}>{t('capsule.count', { count: part.count })}</span>
              </span>
              <span className={classes.seconds}>{duration(part.seconds)}</span>
            </li>
          )
        })}
      </ul>
      {canUndo && (
        <Button kind="quiet" size="editor" icon={<Icon of={IconArrowBackUp} size={16} />} onClick={putBack}>
          {t('capsule.back')}
        </Button>
      )}
    </>
  )
}
