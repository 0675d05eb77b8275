import { useTranslation } from 'react-i18next'

import { currentLanguage } from '@/app/language'

import english from './film-en.webp'
import chinese from './film-zh.webp'
import classes from './Poster.module.css'

/** What the studio is for, told by a frame of one of its films and the script it follows. */
export function Poster() {
  const { t } = useTranslation('enter')
  const isChinese = currentLanguage() === 'zh'
  const [first, second, third] = isChinese ? ['0:00', '0:04', '0:08'] : ['0:00', '0:08', '0:10']
  const space = isChinese ? '' : ' '
  return (
    <aside className={classes.poster}>
      <p className={classes.idea}>{t('picture.idea')}</p>
      <img
        className={classes.film}
        src={isChinese ? chinese : english}
        width={960}
        height={540}
        alt={t('picture.film')}
      />
      <ol className={classes.script}>
        <Line time={first} active>
          {t('picture.said')}
          {space}
          <mark className={classes.word}>{t('picture.saying')}</mark>
          {space}
          {t('picture.toSay')}
        </Line>
        <Line time={second}>{t('picture.second')}</Line>
        <Line time={third}>{t('picture.third')}</Line>
      </ol>
    </aside>
  )
}

function Line({ time, active, children }: { time: string | undefined; active?: boolean; children: React.ReactNode }) {
  return (
    <li className={active === true ? classes.active : classes.line}>
      <span className={classes.time} aria-hidden>
        {time}
      </span>
      <span>{children}</span>
    </li>
  )
}
