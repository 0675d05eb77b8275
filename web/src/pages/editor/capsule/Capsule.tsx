import { Popover } from '@mantine/core'
import { IconRefresh, IconUpload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'
import { Button, ButtonLink } from '@/ui/Button'
import { useCost } from '@/ui/Chip'
import { Icon } from '@/ui/Icon'
import { ProblemNote } from '@/ui/ProblemNote'

import { useProject } from '../store/hooks'
import { usePreview } from '../store/preview'
import classes from './Capsule.module.css'
import { MakingNow } from './MakingNow'
import { Parts } from './Parts'
import { staleOf, type Stale } from './stale'
import { useMaking, type Making } from './useMaking'

/** The right end of the bar: what is out of date, Remake, Export. `dock`: a phone's one action. */
export function Capsule({ view }: { view: 'bar' | 'dock' }) {
  const { t } = useTranslation('panel')
  const making = useMaking()
  const stale = useStale(making)
  const project = useProject((film) => film.project.id)
  const go = useNavigate()
  const isStale = stale !== null && stale.parts.length > 0
  useCommands(t('capsule.name'), [
    { title: t('capsule.remake'), keys: 'r', disabled: !isStale || making.isMaking, run: making.remake },
    { title: t('capsule.export'), keys: 'mod+e', run: () => void go({ to: '/films/$project/export', params: { project } }) },
  ])
  const isReady = stale !== null && !isStale && !making.isMaking
  const size = view === 'dock' ? 'touch' : 'editor'
  const showsExport = view === 'bar' || (!isStale && !making.isMaking)
  return (
    <div className={classes.end} data-view={view}>
      {making.isMaking && <MakingNow making={making} />}
      {!making.isMaking && isStale && <OutOfDate making={making} stale={stale} view={view} />}
      {showsExport && (
        <ButtonLink
          to="/films/$project/export"
          params={{ project }}
          kind={isReady ? 'lamp' : 'plain'}
          size={size}
          wide={view === 'dock'}
          icon={<Icon of={IconUpload} size={16} />}
        >
          {t('capsule.export')}
        </ButtonLink>
      )}
    </div>
  )
}

function useStale(making: Making): Stale | null {
  const scenes = useProject((film) => film.scenes)
  const directed = useProject((film) => film.stale)
  const { data: preview } = usePreview()
  return making.estimate === null ? null : staleOf(making.estimate, scenes, directed, preview)
}

function OutOfDate({ making, stale, view }: { making: Making; stale: Stale; view: 'bar' | 'dock' }) {
  const { t } = useTranslation('panel')
  const [isOpen, setOpen] = useState(false)
  const cost = useCost({ seconds: stale.seconds, micros: stale.micros, currency: stale.currency, atMost: stale.micros > 0 })
  const isUnmade = useProject(({ scenes }) => scenes.length === 0)
  const what = isUnmade ? t('capsule.unmade') : stale.scenes > 0 ? t('capsule.stale', { count: stale.scenes }) : t('capsule.staleFilm')
  const way = isUnmade ? t('capsule.make') : stale.scenes > 0 ? t('capsule.remakeScenes', { count: stale.scenes }) : t('capsule.remake')
  const failed = making.run?.state === 'failed' || making.problem !== null
  return (
    <div className={classes.capsule} data-view={view}>
      <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.what} title={what} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span className={classes.stripes} />
            <span role="status">{failed ? t('capsule.failed') : what}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={what} className={classes.parts}>
          <Parts stale={stale} title={what} onDone={() => setOpen(false)} />
          {making.problem !== null && <ProblemNote error={making.problem} onAgain={making.remake} />}
        </Popover.Dropdown>
      </Popover>
      <Button kind="lamp" size={view === 'dock' ? 'touch' : 'editor'} wide={view === 'dock'} icon={<Icon of={IconRefresh} size={16} />} cost={cost} onClick={making.remake}>
        {way}
      </Button>
    </div>
  )
}
