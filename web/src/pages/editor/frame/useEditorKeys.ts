import { useSession, useTelling } from '../store/hooks'
import { useKeys } from './useKeys'

/** Keys that belong to no part of the editor alone. */
export function useEditorKeys(): void {
  const session = useSession()
  const tell = useTelling()
  const undo = () => void session.undo().catch(tell)
  const redo = () => void session.redo().catch(tell)
  useKeys({ 'mod+z': undo, 'shift+mod+z': redo, 'mod+y': redo })
}
