import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'

import { openVersions } from '../history/Versions'
import { useEditing, useSession, useTelling } from '../store/hooks'

/** Commands that belong to no part of the editor alone. */
export function useEditorKeys(): void {
  const { t } = useTranslation('editor')
  const session = useSession()
  const tell = useTelling()
  const canUndo = useEditing((editing) => editing.canUndo)
  const canRedo = useEditing((editing) => editing.canRedo)
  useCommands(t('title'), [
    { title: t('undo'), keys: 'mod+z', disabled: !canUndo, run: () => void session.undo().catch(tell) },
    { title: t('history.title'), run: openVersions },
    { title: t('redo'), keys: ['mod+shift+z', 'mod+y'], disabled: !canRedo, run: () => void session.redo().catch(tell) },
  ])
}
