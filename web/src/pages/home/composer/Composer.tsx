import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'
import { ProblemNote } from '@/ui/ProblemNote'

import { asOptions, type Choices, FIRST, usualQuery } from './choices'
import classes from './Composer.module.css'
import { DropZone } from './DropZone'
import { Promised } from './Promised'
import { ReadCard } from './ReadCard'
import { make } from './requests'
import { Settings } from './Settings'
import { SourceField } from './SourceField'
import { TemplateStrip } from './TemplateStrip'
import type { Reader } from './useReading'

interface ComposerProps {
  reader: Reader
  choices: Choices
  onChoose: (change: Partial<Choices>) => void
}

/** Where a film begins: what it is made from, how it is to look and sound, and what that takes. */
export function Composer({ reader, choices, onChoose }: ComposerProps) {
  const { t } = useTranslation('home')
  const making = useMaking(reader, choices)
  const ready = reader.phase === 'reading' || reader.phase === 'read'
  const start = (kind: 'make' | 'write') => {
    if (ready && !making.isPending) making.mutate(kind)
  }
  useCommands(t('keys.heading'), [
    { title: t('make'), keys: 'mod+enter', whileTyping: true, run: () => start('make'), disabled: !ready },
  ])
  return (
    <section className={classes.composer} aria-label={t('composer')}>
      <DropZone reader={reader} />
      <div className={classes.body}>
        <SourceField reader={reader} />
        <ReadCard reader={reader} />
        <TemplateStrip chosen={choices.template} onChoose={(template) => onChoose({ template })} />
        <Settings choices={choices} read={reader.document?.language ?? null} onChoose={onChoose} />
        {making.isError && <ProblemNote title={t('notStarted')} error={making.error} onAgain={() => making.mutate(making.variables)} />}
      </div>
      <Promised
        project={reader.phase === 'read' ? reader.project : null}
        choices={choices}
        isReady={ready}
        isStarting={making.isPending}
        onStart={start}
      />
    </section>
  )
}

function useMaking(reader: Reader, choices: Choices) {
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (kind: 'make' | 'write') => {
      const project = await reader.whenRead()
      await make(project, kind, choices)
      return project
    },
    onSuccess: async (project) => {
      void client.invalidateQueries({ queryKey: ['films'] })
      void client.invalidateQueries({ queryKey: ['usual'], refetchType: 'none' })
      await navigate({ to: '/films/$project/making', params: { project } })
    },
  })
}

/** What is chosen: as in the latest film, or by the page's address, until a person chooses otherwise. */
export function useChoices() {
  const usual = useQuery(usualQuery).data
  const { template }: { template?: string } = useSearch({ strict: false })
  const [changed, change] = useState<Partial<Choices>>(template === undefined ? {} : { template })
  const choices: Choices = { ...(usual?.choices ?? FIRST), ...changed }
  return {
    choices,
    choose: (more: Partial<Choices>) => change((before) => ({ ...before, ...more })),
    options: () => asOptions({ choices, options: usual?.options ?? {} }),
  }
}
