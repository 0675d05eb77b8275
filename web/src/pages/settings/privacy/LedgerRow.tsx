import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Disclosure } from '@/api/schema'
import { day, time } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import { kilobytes } from './entries'
import classes from './Ledger.module.css'
import { LedgerDetails } from './LedgerDetails'
import { useTelling } from './telling'

/** A line of the ledger; it opens to the very words that left. */
export function LedgerRow({ line }: { line: Disclosure }) {
  const { t } = useTranslation('settings')
  const id = useId()
  const [open, setOpen] = useState(false)
  const { what, why, asked } = useTelling()(line)
  return (
    <tbody className={open ? classes.open : undefined}>
      <tr>
        <td className={classes.when}>
          {day(line.left_at)} {time(line.left_at)}
        </td>
        <td className={classes.whom}>{line.recipient}</td>
        <td>
          {what}
          {line.outcome === 'failed' && <span className={classes.failed}>{t('ledger.failed')}</span>}
        </td>
        <td className={classes.why}>{why}</td>
        <td className={classes.size} data-name={t('ledger.out')}>
          {kilobytes(line.bytes_out)}
        </td>
        <td className={classes.size} data-name={t('ledger.in')}>
          {line.bytes_in === null ? '–' : kilobytes(line.bytes_in)}
        </td>
        <td>
          {line.asked === 'none_offered' ? (
            <span className={classes.doubt}>
              <Icon of={IconAlertTriangle} size={16} />
              {asked}
            </span>
          ) : (
            asked
          )}
        </td>
        <td className={classes.toggle}>
          <button
            type="button"
            aria-label={t('ledger.moreOf', { whom: line.recipient })}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon of={open ? IconChevronUp : IconChevronDown} />
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={8} className={classes.details}>
          {open && <LedgerDetails line={line} />}
        </td>
      </tr>
    </tbody>
  )
}
