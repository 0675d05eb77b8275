import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { Version } from '@/api/schema'
import { Field } from '@/ui/Field'
import { Refusal } from '@/ui/Refusal'

import { useProject } from '../store/hooks'

const LONGEST = 300

/** What a person calls a version: kept when the field is left or at Enter. Versions with a name stand alone in the list. */
export function VersionName({ version }: { version: Version }) {
  const { t } = useTranslation('editor')
  const project = useProject((film) => film.project.id)
  const client = useQueryClient()
  const [name, setName] = useState(version.label)
  const naming = useMutation({
    mutationFn: (label: string) =>
      take(
        api.PATCH('/api/v1/projects/{project_id}/versions/{version_id}', {
          params: { path: { project_id: project, version_id: version.id } },
          body: { label },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['versions', project] }),
  })
  const keep = () => {
    if (name.trim() !== version.label && !naming.isPending) naming.mutate(name.trim())
  }
  return (
    <>
      <Field
        label={t('history.name')}
        placeholder={t('history.namePlaceholder')}
        maxLength={LONGEST}
        value={name}
        onChange={setName}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        }}
      />
      <Refusal error={naming.error} />
    </>
  )
}
