import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconFileImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { TemplateView } from '@/api/schema'
import { Button, ButtonLink } from '@/ui/Button'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'
import { Segmented } from '@/ui/Segmented'
import { Select } from '@/ui/Select'
import { Shape } from '@/ui/Shape'

import { bring, coverAddress, filmAddress, templatesQuery } from './requests'
import classes from './Templates.module.css'
import { usePointed } from './usePointed'

const OWNERS = ['all', 'own', 'builtIn'] as const
const MOODS = ['any', 'calm', 'energetic', 'happy', 'nostalgic', 'tender'] as const

/** Templates that are told of in a few words. */
const CHARACTERS = ['editorial', 'signal', 'swiss', 'pop', 'blueprint', 'chalk', 'aurora', 'ink'] as const

/** All templates: one's own, and those that come with the studio. */
export function Templates() {
  const { t } = useTranslation('templates')
  const { data, error, refetch } = useQuery(templatesQuery)
  const [owner, setOwner] = useState<(typeof OWNERS)[number]>('all')
  const [mood, setMood] = useState<(typeof MOODS)[number]>('any')
  const fits = data?.filter(({ music_moods: moods }) => mood === 'any' || moods.includes(mood))
  const own = fits?.filter(({ own: is }) => is) ?? []
  const builtIn = fits?.filter(({ own: is }) => !is) ?? []
  return (
    <Page
      title={t('title')}
      aside={
        <div className={classes.ways}>
          <ButtonLink to="/brands" kind="quiet">
            {t('brands')}
          </ButtonLink>
          <Import />
        </div>
      }
    >
      <div className={classes.filters}>
        <Segmented name={t('owner.name')} value={owner} onChange={setOwner} choices={OWNERS.map((value) => ({ value, label: t(`owner.${value}`) }))} />
        <Select quiet label={t('mood.name')} value={mood} onChange={setMood} choices={MOODS.map((value) => ({ value, label: t(`mood.${value}`) }))} />
      </div>
      {error !== null && <ProblemNote error={error} onAgain={() => void refetch()} />}
      {data === undefined && error === null && <div className={classes.grid}>{Array.from({ length: 6 }, (_, at) => <Shape key={at} aspect="16:9" />)}</div>}
      {owner !== 'builtIn' && own.length > 0 && <Group name={t('owner.own')} templates={own} />}
      {owner === 'own' && data !== undefined && own.length === 0 && <p className={classes.note}>{t('noneOwn')}</p>}
      {owner !== 'own' && builtIn.length > 0 && <Group name={t('owner.builtIn')} note={t('point')} templates={builtIn} />}
    </Page>
  )
}

function Group({ name, note, templates }: { name: string; note?: string; templates: readonly TemplateView[] }) {
  return (
    <section className={classes.group}>
      <header className={classes.groupHead}>
        <h2 className={classes.heading}>{name}</h2>
        <span className={classes.hint}>{note}</span>
      </header>
      <ul className={classes.grid}>
        {templates.map((template) => (
          <Tile key={template.id} template={template} />
        ))}
      </ul>
    </section>
  )
}

function Tile({ template }: { template: TemplateView }) {
  const { t } = useTranslation('templates')
  const { isPointed, pointing } = usePointed()
  const character = template.own ? undefined : CHARACTERS.find((name) => name === template.id)
  return (
    <li>
      <Link to="/templates/$template" params={{ template: template.id }} preload={false} className={classes.tile} {...pointing}>
        <span className={classes.film}>
          <img src={coverAddress(template.id, 480, template.revision)} alt="" loading="lazy" draggable={false} />
          {isPointed && <Film id={template.id} of={template.revision} />}
        </span>
        <span className={classes.name}>{template.title}</span>
        <span className={classes.note}>
          {character === undefined ? template.music_moods.map((mood) => t(`mood.${mood as 'calm'}`)).join(' · ') : t(`character.${character}`)}
        </span>
      </Link>
    </li>
  )
}

/** Its own scenes one after another, over its cover as soon as they are made. */
function Film({ id, of }: { id: string; of: number }) {
  const [isThere, show] = useState(false)
  return <video src={filmAddress(id, of)} data-shown={isThere} autoPlay loop muted playsInline onPlaying={() => show(true)} aria-hidden />
}

function Import() {
  const { t } = useTranslation('templates')
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const client = useQueryClient()
  const bringing = useMutation({
    mutationFn: bring,
    onSuccess: async (template) => {
      await client.invalidateQueries({ queryKey: ['templates'] })
      await navigate({ to: '/templates/$template', params: { template } })
    },
  })
  return (
    <>
      <Button icon={<Icon of={IconFileImport} />} disabled={bringing.isPending} onClick={() => input.current?.click()}>
        {t('import')}
      </Button>
      <FileInput ref={input} label={t('import')} accept=".vgt" onFiles={([file]) => bringing.mutate(file)} />
      <Refusal error={bringing.error} />
    </>
  )
}
