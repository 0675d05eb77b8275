import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { ChecksTab } from './checks/ChecksTab'
import { useFindings } from './checks/useFindings'
import classes from './Panel.module.css'
import { SceneTab } from './scene/SceneTab'
import { StyleTab } from './style/StyleTab'
import { VoiceTab } from './voice/VoiceTab'

/** What is to be said and set about the active scene, the film's style, its voice, and what is wrong with it. */
export function ScenePanel() {
  const { t } = useTranslation('panel')
  const findings = useFindings()
  return (
    <Tabs defaultValue="scene" keepMounted={false} color="ink" classNames={{ root: classes.panel, list: classes.tabs, tab: classes.tab, panel: classes.body }}>
      <Tabs.List aria-label={t('tabs')}>
        <Tabs.Tab value="scene">{t('tab.scene')}</Tabs.Tab>
        <Tabs.Tab value="style">{t('tab.style')}</Tabs.Tab>
        <Tabs.Tab value="voice">{t('tab.voice')}</Tabs.Tab>
        <Tabs.Tab value="checks" rightSection={findings.length > 0 && <span className={classes.badge}>{findings.length}</span>}>
          {t('tab.checks')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="scene">
        <SceneTab />
      </Tabs.Panel>
      <Tabs.Panel value="style">
        <StyleTab />
      </Tabs.Panel>
      <Tabs.Panel value="voice">
        <VoiceTab />
      </Tabs.Panel>
      <Tabs.Panel value="checks">
        <ChecksTab findings={findings} />
      </Tabs.Panel>
    </Tabs>
  )
}
