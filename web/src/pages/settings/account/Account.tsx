import { Choices } from '../privacy/Choices'

import classes from './Account.module.css'
import { ApiKeys } from './ApiKeys'
import { Close } from './Close'
import { Export } from './Export'
import { Films } from './Films'
import { Methods } from './Methods'
import { Profile } from './Profile'
import { Sessions } from './Sessions'
import { Storage } from './Storage'

/** What is one's own: who one is here, how one comes in, what one keeps, and taking or erasing all of it. */
export function Account() {
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Profile />
          <Sessions />
        </div>
        <div className={classes.column}>
          <Methods />
          <ApiKeys />
          <Storage />
        </div>
      </div>
      <Choices />
      <div className={classes.columns}>
        <Export />
        <Films />
      </div>
      <Close />
    </>
  )
}
