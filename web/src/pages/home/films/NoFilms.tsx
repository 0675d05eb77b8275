import { useTranslation } from 'react-i18next'

import { currentLanguage } from '@/app/language'
import { Button } from '@/ui/Button'
import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

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
    <section className={classes.none} aria-labelledby="none">
      <div className={classes.words}>
        <h2 id="none" className={classes.title}>
          {t('none.title')}
        </h2>
        <p className={classes.note}>{t('none.note')}</p>
        {first !== undefined && (
          <Button kind="lamp" size="touch" onClick={() => take(first)}>
            {t('none.sample')}
          </Button>
        )}
      </div>
      <ul className={classes.samples} aria-label={t('none.samples')}>
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
    </section>
  )
}
