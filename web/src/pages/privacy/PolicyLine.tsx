import type { Block } from './blocks'
import classes from './Privacy.module.css'

/** Where the second of two dates that stand on one line begins. */
const SECOND_DATE = /(?=Last updated|最后更新)/

/** A line of the policy. */
export function PolicyLine({ block, language }: { block: Block; language: 'en' | 'zh' }) {
  const lang = language === 'zh' ? 'zh-Hans' : 'en'
  const { kind, text } = block
  if (kind === 'title' || kind === 'heading') {
    return (
      <h2 lang={lang} className={classes[kind]}>
        {text}
      </h2>
    )
  }
  if (kind === 'dates') {
    return (
      <p lang={lang} className={classes.dates}>
        {text.split(SECOND_DATE).map((date) => (
          <span key={date}>{date}</span>
        ))}
      </p>
    )
  }
  return (
    <p lang={lang} className={classes[kind]}>
      {text}
    </p>
  )
}
