import { useEffect, useState } from 'react'

import { useSession } from './hooks'
import { Originals } from './originals'
import { usePreview } from './preview'

/** What the lines said when the film was opened, or when all of it was last made. */
export function useOriginals(): Originals {
  const session = useSession()
  const { data } = usePreview()
  const [originals] = useState(() => new Originals())
  const isMade = data !== undefined && data.current && !data.estimated && !data.stale
  const made = isMade ? data.version : undefined
  useEffect(() => {
    const learn = () => {
      const { film } = session.state.get()
      if (film !== null) originals.learn(film, made)
    }
    learn()
    return session.state.subscribe(learn)
  }, [session, originals, made])
  return originals
}
