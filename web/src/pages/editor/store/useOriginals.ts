import { useEffect, useState } from 'react'

import { useSession, useWatched } from './hooks'
import { Originals } from './originals'
import { usePreview } from './preview'

/** What the lines said when the film was opened, or when all of it was last made. */
export function useOriginals(): ReadonlyMap<string, string> {
  const session = useSession()
  const { data } = usePreview()
  const [originals] = useState(() => new Originals())
  const isMade = data !== undefined && data.current && !data.estimated && !data.stale
  const made = isMade ? data.version : undefined
  useEffect(() => {
    const learn = () => {
      const { film } = session.state.get()
      // A description may be of the version before: then nothing is known of this one.
      if (film !== null) originals.learn(film, made === film.project.version ? made : undefined)
    }
    learn()
    return session.state.subscribe(learn)
  }, [session, originals, made])
  return useWatched(originals.captions)
}
