import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { ScenePanel } from '../panel/ScenePanel'
import { useWatched } from '../store/hooks'
import classes from './PanelDrawer.module.css'
import { closePanel, panelDrawer } from './panelDrawer'

/** Pixels across of the drawer at the right. */
const ACROSS = 336

/**
 * The scene panel where there is no room beside the stage: a drawer from the right, or `below` the film on a phone,
 * which stays bright then, so that what changes is seen to change.
 */
export function PanelDrawer({ below }: { below?: string }) {
  const { t } = useTranslation('editor')
  const isOpen = useWatched(panelDrawer)
  const isBelow = below !== undefined
  return (
    <Drawer.Root
      opened={isOpen}
      onClose={closePanel}
      position={isBelow ? 'bottom' : 'right'}
      size={isBelow ? `calc(100dvh - ${below})` : ACROSS}
      padding={0}
      shadow="xl"
      transitionProps={{ duration: 200 }}
      classNames={{ content: isBelow ? `${classes.drawer} ${classes.below}` : classes.drawer, body: classes.body, close: classes.close }}
    >
      <Drawer.Overlay color="var(--veil)" backgroundOpacity={isBelow ? 0 : 1} />
      <Drawer.Content aria-label={t('part.panel')}>
        <Drawer.CloseButton iconSize={20} aria-label={t('panel.close')} />
        <Drawer.Body>
          <ScenePanel />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
