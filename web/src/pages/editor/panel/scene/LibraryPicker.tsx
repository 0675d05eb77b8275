import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { upload } from '@/api/upload'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { ProblemNote } from '@/ui/ProblemNote'

import { useSession } from '../../store/hooks'
import classes from '../Panel.module.css'
import { bring, picturesQuery, setPicture } from '../requests'

const PICTURES = '.jpg,.jpeg,.png,.webp,.avif,.gif,.svg,.svgz'

/** Pictures of the library, and a way to bring another. `at`: of a gallery, which it replaces. */
export function LibraryPicker({ scene, at, onClose }: { scene: string; at?: number; onClose: () => void }) {
  const { t } = useTranslation('panel')
  const session = useSession()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const { data = [] } = useQuery(picturesQuery(words))
  const taking = useMutation({
    mutationFn: async (given: string | File) => {
      const media = typeof given === 'string' ? given : (await upload(given.name, given)).id
      await bring(session, setPicture(scene, media, at))
    },
    onSuccess: onClose,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['library'] }),
  })
  return (
    <Modal opened onClose={onClose} size="lg" title={t('picture.other')} closeButtonProps={{ 'aria-label': t('picture.close') }}>
      <div className={classes.finder}>
        <Field label={t('picture.find')} value={words} onChange={setWords} />
        <Button icon={<Icon of={IconUpload} />} disabled={taking.isPending} onClick={() => chooser.current?.click()}>
          {t('picture.upload')}
        </Button>
        <FileInput ref={chooser} label={t('picture.upload')} accept={PICTURES} onFiles={([file]) => taking.mutate(file)} />
      </div>
      {taking.isError && <ProblemNote error={taking.error} />}
      {data.length === 0 && <p className={classes.empty}>{t(words === '' ? 'picture.empty' : 'picture.none')}</p>}
      <ul className={classes.tiles}>
        {data.map((media) => (
          <li key={media.id}>
            <button type="button" className={classes.tile} disabled={taking.isPending} onClick={() => taking.mutate(media.id)}>
              <img className={classes.picture} src={`/api/v1/library/${media.id}/thumbnail`} alt="" loading="lazy" />
              <span>{media.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
