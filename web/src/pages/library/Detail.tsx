import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconArrowUpRight, IconDownload, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button, buttonClass } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Field } from '@/ui/Field'
import { bytes, day } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { useProblemText } from '@/ui/problemText'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { deleteSoon, keep } from './deleting'
import classes from './Detail.module.css'
import { change, contentAddress, erase, type Media, type Said, usesQuery } from './requests'
import { Look } from './Tile'

const Replacing = lazy(() => import('./Replacing'))

const FIELDS = ['name', 'credit', 'licence', 'source'] as const

/** One file: looked at or heard, what is known of it, where it is used. */
export function Detail({ media, onClose }: { media: Media; onClose: () => void }) {
  const { t } = useTranslation('library')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const size = media.width && media.height ? `${media.width} × ${media.height}` : media.media_type
  return (
    // Escape closes it wherever the focus is inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={classes.panel}
      aria-label={media.name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {media.name}
        </h2>
        <Button kind="quiet" size="editor" icon={<Icon of={IconX} />} aria-label={t('close')} onClick={onClose} />
      </header>
      <Content media={media} />
      <p className={classes.facts}>
        {size} · {bytes(media.size)} · {t('added', { when: day(media.created_at) })}
      </p>
      <Rights media={media} />
      <Used media={media} onGone={onClose} />
    </aside>
  )
}

function Content({ media }: { media: Media }) {
  const { t } = useTranslation('library')
  const address = contentAddress(media.id, 'inline')
  // A person's own sound or clip has no captions to offer.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  if (media.kind === 'sound') return <audio className={classes.player} controls src={address} aria-label={media.name} />
  // eslint-disable-next-line jsx-a11y/media-has-caption
  if (media.kind === 'clip') return <video className={classes.player} controls src={address} preload="metadata" aria-label={media.name} />
  return (
    <div className={classes.look} role="img" aria-label={t(`one.${media.kind}`)}>
      <Look media={media} size="large" />
    </div>
  )
}

/** What a person says of a file; saved where a field is left. */
function Rights({ media }: { media: Media }) {
  const { t } = useTranslation('library')
  const [typed, type] = useState<Partial<Said>>({})
  const client = useQueryClient()
  const saving = useMutation({
    mutationFn: (said: Partial<Said>) => change(media, said),
    onSuccess: async (_, said) => {
      await client.invalidateQueries({ queryKey: ['library', 'list'] })
      type((now) => Object.fromEntries(Object.entries(now).filter(([name, value]) => said[name as keyof Said] !== value)))
    },
  })
  const save = () => {
    const changed = Object.fromEntries(Object.entries(typed).filter(([name, value]) => media[name as keyof Said] !== value.trim() && (name !== 'name' || value.trim() !== '')))
    if (Object.keys(changed).length > 0 && !saving.isPending) saving.mutate(changed)
  }
  return (
    <div className={classes.fields}>
      {FIELDS.map((name) => (
        <Field
          key={name}
          label={t(`field.${name}`)}
          hint={name === 'licence' ? t('licenceHint') : undefined}
          value={typed[name] ?? media[name]}
          onChange={(value) => type({ ...typed, [name]: value })}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
          }}
        />
      ))}
      <Refusal error={saving.error} />
    </div>
  )
}

/** Where it is used; to delete it shows that first. */
function Used({ media, onGone }: { media: Media; onGone: () => void }) {
  const { t } = useTranslation('library')
  const { data: films } = useQuery(usesQuery(media.id))
  const [asks, ask] = useState(false)
  const [isReplacing, setReplacing] = useState(false)
  const client = useQueryClient()
  const say = useProblemText()
  const again = () => void client.invalidateQueries({ queryKey: ['library'] })
  const erasing = useMutation({
    mutationFn: () => erase(media.id, true),
    onSuccess: () => {
      again()
      onGone()
    },
    onError: (error) => toast(say(error), { kind: 'stop' }),
  })
  const remove = () => {
    if (films !== undefined && films.length > 0) ask(true)
    else {
      deleteSoon(media.id, again, (error) => toast(say(error), { kind: 'stop' }))
      toast(t('deleted', { name: media.name }), { undo: () => keep(media.id) })
      onGone()
    }
  }
  const scenes = films?.reduce((sum, place) => sum + place.scenes.length, 0) ?? 0
  const list = films?.map(({ project, title, scenes: shown }) => (
    <li key={project}>
      <Link to="/films/$project" params={{ project }} className={classes.film}>
        <img src={`/api/v1/projects/${project}/cover?width=240`} alt="" loading="lazy" />
        <span>
          <b>{title === '' ? t('untitled') : title}</b>
          {shown.length > 0 && <small>{t('used.scenes', { count: shown.length, numbers: shown.join(t('used.comma')) })}</small>}
        </span>
        <Icon of={IconArrowUpRight} size={16} />
      </Link>
    </li>
  ))
  return (
    <>
      <h3 className={classes.heading}>{t('used.title')}</h3>
      {films?.length === 0 ? <p className={classes.facts}>{t('used.none')}</p> : <ul className={classes.films}>{list}</ul>}
      <div className={classes.ways}>
        {scenes > 0 && (
          <Button aria-haspopup="dialog" onClick={() => setReplacing(true)}>
            {t('replace.everywhere')}
          </Button>
        )}
        <a className={buttonClass({})} href={contentAddress(media.id, 'attachment')} download={media.name}>
          <Icon of={IconDownload} />
          {t('download')}
        </a>
        <Button className={classes.delete} disabled={films === undefined} onClick={remove}>
          {t('delete')}
        </Button>
      </div>
      {isReplacing && (
        <Suspense fallback={null}>
          <Replacing media={media} scenes={scenes} onClose={() => setReplacing(false)} />
        </Suspense>
      )}
      <Confirm opened={asks} title={t('ask.title', { name: media.name })} verb={t('delete')} busy={erasing.isPending} onConfirm={() => erasing.mutate()} onClose={() => ask(false)}>
        <p>{t('ask.note', { count: films?.length ?? 0 })}</p>
        <ul className={classes.films}>{list}</ul>
      </Confirm>
    </>
  )
}
