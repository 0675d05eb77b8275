import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { usePageTitle } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'

import { Phone } from './frame/Phone'
import { useEditorKeys } from './frame/useEditorKeys'
import { presentFrame, useFrame } from './frame/useFrame'
import { Workbench } from './frame/Workbench'
import { Versions } from './history/Versions'
import { ScriptDesk } from './script/desk'
import classes from './Editor.module.css'
import { EditorContext, useEditing, useSession } from './store/hooks'
import { Playhead } from './store/playhead'
import { FilmSession } from './store/session'

/** Where a film is edited. */
export function Editor() {
  const { project = '' }: { project?: string } = useParams({ strict: false })
  const shared = useMemo(() => ({ session: new FilmSession(project), playhead: new Playhead(), script: new ScriptDesk(presentFrame() === 'phone') }), [project])
  useEffect(() => shared.session.open(), [shared])
  return (
    <EditorContext.Provider value={shared}>
      <main className={classes.editor}>
        <Read />
      </main>
    </EditorContext.Provider>
  )
}

function Read() {
  const { t } = useTranslation('editor')
  const session = useSession()
  const title = useEditing(({ film }) => film?.project.title)
  const problem = useEditing((editing) => editing.problem)
  usePageTitle(title === undefined || title === '' ? t('title') : title)
  useLeaving()
  if (title !== undefined) return <Made />
  if (problem === null) return null
  return (
    <div className={classes.problem}>
      <ProblemNote title={t('unread')} error={problem} onAgain={() => session.refresh()} />
    </div>
  )
}

function Made() {
  const frame = useFrame()
  useEditorKeys()
  useAskedPlace()
  return (
    <>
      {frame === 'phone' ? <Phone /> : <Workbench frame={frame} />}
      <Versions />
    </>
  )
}

/** The line or scene that the address names after `#` is active at the beginning. */
function useAskedPlace(): void {
  const { selection, state } = useSession()
  useEffect(() => {
    const [kind, id] = window.location.hash.slice(1).split('=')
    const film = state.get().film
    if (kind === 'line' && film?.lines.some((line) => line.id === id)) selection.line(id ?? '')
    if (kind === 'scene' && film?.scenes.some((scene) => scene.id === id)) selection.scene(id ?? '')
  }, [selection, state])
}

/** What is typed is saved before the page is hidden, and asked about before it would be lost. */
function useLeaving(): void {
  const session = useSession()
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') session.drafts.flush()
    }
    const leave = (event: BeforeUnloadEvent) => {
      session.drafts.flush()
      if (session.isUnsaved) event.preventDefault()
    }
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('beforeunload', leave)
    }
  }, [session])
}
