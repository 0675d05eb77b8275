import { People } from './People'
import { Server } from './Server'

/** For whoever runs the server: who is there, and how it is set up. */
export function Operator() {
  return (
    <>
      <People />
      <Server />
    </>
  )
}
