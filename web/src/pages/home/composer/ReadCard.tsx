import { IconBook2, IconFileUpload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { counts } from '@/api/document'
import type { Document } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { count } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Shape } from '@/ui/Shape'

import { FileChooser } from './FileChooser'
import { published } from './published'
import classes from './ReadCard.module.css'
import type { Reader } from './useReading'

const load = () => import('./Kept')
const Kept = lazy(load)

/** What was read, as a card with counts; and the place where drafts can be dropped. */
export function ReadCard({ reader }: { reader: Reader }) {
  return (
    <>
      {reader.phase === 'reading' && <Coming />}
      {reader.document !== null && <Found project={reader.project} document={reader.document} />}
      <DropRow reader={reader} />
    </>
  )
}

function Found({ project, document }: { project: string | null; document: Document }) {
  const { t } = useTranslation('home')
  const [open, setOpen] = useState(false)
  const { words, characters, ...others } = counts(document)
  const about = [document.origin.site, document.origin.author, published(document.origin.published)].filter(Boolean)
  return (
    <div className={classes.card}>
      {project !== null && <Picture project={project} document={document} />}
      <div className={classes.words}>
        <h2 className={classes.title} lang={document.language}>
          {document.title}
        </h2>
        {about.length > 0 && <p className={classes.about}>{about.join(' · ')}</p>}
        <div className={classes.chips}>
          <Chip>
            {document.language === 'zh'
              ? t('kept.characters', { count: characters, shown: count(characters) })
              : t('kept.words', { count: words, shown: count(words) })}
          </Chip>
          {(['pictures', 'tables', 'lists', 'quotes', 'programs'] as const).map(
            (kind) => others[kind] > 0 && <Chip key={kind}>{t(`kept.${kind}`, { count: others[kind] })}</Chip>,
          )}
        </div>
      </div>
      <Button aria-haspopup="dialog" icon={<Icon of={IconBook2} />} onPointerEnter={() => void load()} onFocus={() => void load()} onClick={() => setOpen(true)}>
        {t('kept.check')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Kept document={document} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** The first picture that came with the text. */
function Picture({ project, document }: { project: string; document: Document }) {
  const [isMissing, setMissing] = useState(false)
  const first = document.blocks.find((block) => block.kind === 'figure')?.asset
  if (first === undefined || first === null || isMissing) return null
  return <img className={classes.picture} src={`/api/v1/projects/${project}/pictures/${first}`} alt="" draggable={false} onError={() => setMissing(true)} />
}

function Coming() {
  return (
    <div className={classes.card} aria-hidden>
      <div className={classes.words}>
        <Shape width={280} height={20} />
        <Shape width={180} height={14} />
        <Shape width={240} height={24} />
      </div>
    </div>
  )
}

function DropRow({ reader }: { reader: Reader }) {
  const { t } = useTranslation('home')
  return (
    <FileChooser reader={reader} className={classes.drop}>
      <Icon of={IconFileUpload} size={20} />
      <span>
        {t('drop.or')} <b>{t('drop.kinds')}</b>
      </span>
    </FileChooser>
  )
}
