import { useTranslation } from 'react-i18next'

import { currentLanguage } from '@/app/language'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

import { FIELD } from '../composer/SourceField'
import type { Reader } from '../composer/useReading'
import classes from './NoFilms.module.css'
import { type Sample, SAMPLES } from './samples'

/** In place of films: how to begin, and articles of ours to begin with. */
export function NoFilms({ reader }: { reader: Reader }) {
  const { t } = useTranslation('home')
  const say = useProblemText()
  const take = (sample: Sample) => {
    sample.text().then(
      (text) => reader.take({ kind: 'text', name: sample.name, text }),
      (error: unknown) => toast(say(error), { kind: 'stop' }),
    )
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  const [first] = SAMPLES.filter(({ language }) => language === currentLanguage())
  return (
    <div className={classes.none}>
      <Empty title={t('none.title')} note={t('none.note')}>
        <Button kind="lamp" size="touch" onClick={() => document.getElementById(FIELD)?.focus()}>
          {t('none.paste')}
        </Button>
        {first !== undefined && (
          <Button size="touch" onClick={() => take(first)}>
            {t('none.sample')}
          </Button>
        )}
      </Empty>
      <h2 className={classes.title}>{t('none.samples')}</h2>
      <ul className={classes.samples}>
        {SAMPLES.map((sample) => (
          <li key={sample.name}>
            <button type="button" className={classes.sample} onClick={() => take(sample)}>
              <img
                src={`/api/v1/templates/${sample.template}/still?scene=${sample.scene}&width=480&language=${sample.language}`}
                alt=""
                loading="lazy"
                draggable={false}
              />
              <b lang={sample.language}>{t(`none.${sample.key}.title`)}</b>
              <span>{t(`none.${sample.key}.note`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
