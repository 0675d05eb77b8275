import { Ledger } from './Ledger'
import { Outgoing } from './Outgoing'
import { Receipts } from './Receipts'

/** What left this machine, what may leave it, and what was erased. */
export function Privacy() {
  return (
    <>
      <Ledger />
      <Outgoing />
      <Receipts />
    </>
  )
}
