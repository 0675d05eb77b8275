import { Switch } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { Options, TemplateView } from '@/api/schema'
import { Segmented } from '@/ui/Segmented'

import type { Operation } from '../../store/film'
import { useEdit, useProject, useSelection, useSession, useTelling } from '../../store/hooks'
import { Choose } from '../Choose'
import form from '../form/Form.module.css'
import classes from '../Panel.module.css'
import { bring, brandsQuery, setBrand, setOwnTemplate, templateQuery, templatesQuery } from '../requests'
import { Trial } from '../Trial'
import { Music } from './Music'

const ASPECTS = ['16:9', '9:16', '1:1', '4:5'] as const
const CAPTIONS = ['highlight', 'karaoke', 'boxed', 'minimal'] as const
const COVERS = ['auto', 'picture', 'number', 'question', 'title'] as const
/** What a frame of the film as its cover is chosen as; it is taken from the film on the page where that is exported. */
const FRAME = 'frame'

/** How the whole film looks and sounds. */
export function StyleTab() {
  const { t } = useTranslation('panel')
  const options = useProject((film) => film.options)
  const edit = useEdit()
  const designed = COVERS.map((cover) => ({ value: cover, label: t(`cover.${cover}`) }))
  const covers = options.cover_frame == null ? designed : [{ value: FRAME, label: t('cover.frame') }, ...designed]
  return (
    <>
      <section className={classes.head}>
        <h2 className={classes.name}>{t('template.name')}</h2>
        <p className={classes.reason}>{t('template.note')}</p>
        <Templates options={options} />
      </section>
      <section className={classes.section}>
        <Brand />
        <Segmented
          name={t('aspect.name')}
          shown
          size="editor"
          value={options.aspect}
          choices={ASPECTS.map((aspect) => ({ value: aspect, label: aspect }))}
          onChange={(aspect) => void edit({ kind: 'set_aspect', aspect })}
        />
        <Choose
          label={t('cover.name')}
          value={options.cover_frame == null ? options.cover : FRAME}
          choices={covers}
          onChange={(cover) => cover !== FRAME && void edit({ kind: 'set_cover', cover: cover as Options['cover'] })}
        />
        <Segmented
          name={t('motion.name')}
          shown
          size="editor"
          value={options.motion}
          choices={(['full', 'reduced'] as const).map((motion) => ({ value: motion, label: t(`motion.${motion}`) }))}
          onChange={(motion) => void edit({ kind: 'set_motion', motion })}
        />
        <Switch
          className={form.switch}
          label={t('captions')}
          labelPosition="left"
          checked={options.captions === 'burned'}
          onChange={(event) => void edit({ kind: 'set_captions', captions: event.currentTarget.checked ? 'burned' : 'none' })}
        />
        {options.captions === 'burned' && (
          <Choose
            label={t('captionStyle.name')}
            value={options.caption_style ?? ''}
            choices={[{ value: '', label: t('captionStyle.template') }, ...CAPTIONS.map((value) => ({ value, label: t(`captionStyle.${value}`) }))]}
            onChange={(value) => void edit({ kind: 'set_caption_style', style: CAPTIONS.find((one) => one === value) ?? null })}
          />
        )}
      </section>
      <Music options={options} />
    </>
  )
}

/** All templates, each as the active scene would look in it. */
function Templates({ options }: { options: Options }) {
  const { t } = useTranslation('panel')
  const session = useSession()
  const edit = useEdit()
  const tell = useTelling()
  const { data = [] } = useQuery(templatesQuery)
  const { scene: active } = useSelection()
  const first = useProject((film) => film.scenes[0]?.id)
  const scene = active ?? first
  const { look } = options
  const isNow = (one: TemplateView) => (look == null ? !one.own && one.name === options.template : one.own && one.name === look.name && one.title === look.title)
  const take = (one: TemplateView) => {
    if (isNow(one)) return
    if (one.own) void bring(session, setOwnTemplate(one.id)).catch(tell)
    else void edit({ kind: 'set_template', template: one.name })
  }
  return (
    <ul className={classes.tiles} aria-label={t('template.name')}>
      {data.map((one) => (
        <li key={one.id}>
          <button type="button" className={classes.tile} aria-pressed={isNow(one)} onClick={() => take(one)}>
            <Look template={one} scene={scene} />
            <span>{one.title}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** How a scene looks in a template; where that cannot be drawn, what the template looks like. */
function Look({ template, scene }: { template: TemplateView; scene: string | undefined }) {
  const { i18n } = useTranslation('panel')
  const { id, name, own } = template
  const { data } = useQuery({ ...templateQuery(id), enabled: own })
  const cover = <img className={classes.picture} src={`/api/v1/templates/${id}/still?width=192&language=${i18n.language}`} alt="" loading="lazy" />
  if (scene === undefined || (own && data === undefined)) return cover
  const choosing = { kind: 'set_template' as const, template: name }
  const operation: Operation = data === undefined ? choosing : { ...choosing, look: data.template }
  return <Trial scene={scene} operation={operation} instead={cover} />
}

function Brand() {
  const { t } = useTranslation('panel')
  const session = useSession()
  const tell = useTelling()
  const { data = [] } = useQuery(brandsQuery)
  const now = useProject((film) => film.options.brand)
  const setting = useMutation({
    mutationFn: (brand: string) => bring(session, setBrand(brand === '' ? null : brand)),
    onError: (error) => void tell(error),
  })
  const chosen = data.find(({ brand }) => brand.name === now?.name)
  const kept = now != null && chosen === undefined ? [{ value: 'kept', label: now.name }] : []
  if (data.length === 0 && kept.length === 0) return null
  return (
    <Choose
      label={t('brand.name')}
      value={chosen?.id ?? (now == null ? '' : 'kept')}
      disabled={setting.isPending}
      choices={[{ value: '', label: t('brand.none') }, ...kept, ...data.map(({ id, brand }) => ({ value: id, label: brand.name }))]}
      onChange={(brand) => setting.mutate(brand)}
    />
  )
}
