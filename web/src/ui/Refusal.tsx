import { IconAlertCircle } from '@tabler/icons-react'

import { Icon } from './Icon'
import { useProblemText } from './problemText'
import classes from './Refusal.module.css'

/** Why a small thing was refused, in one line where it happened; nothing where there is no error. */
export function Refusal({ error }: { error: unknown }) {
  const say = useProblemText()
  return (
    <div role="alert" className={classes.place}>
      {error !== null && error !== undefined && (
        <p className={classes.refusal}>
          <Icon of={IconAlertCircle} size={16} />
          {say(error)}
        </p>
      )}
    </div>
  )
}
