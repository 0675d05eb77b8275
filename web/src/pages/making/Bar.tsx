import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconChevronLeft, IconHome } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { isOver } from '@/api/runs'
import type { Project, Run } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Icon } from '@/ui/Icon'
import { Mark } from '@/ui/Mark'
import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

import classes from './Bar.module.css'
import { stop } from './requests'

/** Back, the film's name and shape, where its words go, and stopping. */
export function Bar({ film, run }: { film: Project | undefined; run: Run | null }) {
  const { t } = useTranslation('making')
  const title = film?.title === undefined || film.title === '' ? t('untitled') : film.title
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.back} aria-label={t('back')}>
        <Icon of={IconChevronLeft} />
        <Mark size={22} />
      </Link>
      <span className={classes.title} lang={film?.language ?? undefined}>
        {title}
      </span>
      <span className={classes.chips}>
        {film?.card !== null && film?.card !== undefined && (
          <>
            <Chip>{film.card.template.charAt(0).toUpperCase() + film.card.template.slice(1)}</Chip>
            <Chip>{film.card.aspect}</Chip>
          </>
        )}
        {(film?.language === 'en' || film?.language === 'zh') && <Chip>{t(`language.${film.language}`)}</Chip>}
      </span>
      <span className={classes.inside}>
        <Icon of={IconHome} /> {t('inside')}
      </span>
      {run !== null && !isOver(run.state) && <Stop run={run} />}
    </header>
  )
}

function Stop({ run }: { run: Run }) {
  const { t } = useTranslation('making')
  const say = useProblemText()
  const client = useQueryClient()
  const stopping = useMutation({
    mutationFn: () => stop(run.id),
    onError: (error) => toast(say(error), { kind: 'stop' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['run', run.project_id] }),
  })
  return (
    <Button disabled={stopping.isPending} onClick={() => stopping.mutate()}>
      {t(stopping.isPending ? 'stopping' : 'stop')}
    </Button>
  )
}
