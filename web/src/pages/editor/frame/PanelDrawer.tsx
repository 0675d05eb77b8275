import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { ScenePanel } from '../panel/ScenePanel'
import { closePanel, panelDrawer } from './panelDrawer'
import { useWatched } from '../store/hooks'

/** The scene panel where there is no room beside the stage: a drawer from the right, on a phone from below. */
export function PanelDrawer({ position = 'right' }: { position?: 'right' | 'bottom' }) {
  const { t } = useTranslation('editor')
  const isOpen = useWatched(panelDrawer)
  return (
    <Drawer
      opened={isOpen}
      onClose={closePanel}
      position={position}
      size={position === 'right' ? 336 : '72dvh'}
      title={t('part.panel')}
      closeButtonProps={{ 'aria-label': t('panel.close') }}
    >
      <ScenePanel />
    </Drawer>
  )
}
