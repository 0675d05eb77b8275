import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { changeLanguage, currentLanguage } from '@/app/language'
import { Card } from '@/ui/Card'
import { Segmented } from '@/ui/Segmented'

import { dialogForm } from './Dialog'

/** The interface's language and its theme. */
export function Looks() {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Card title={t('looks.title')} note={t('looks.note')}>
      <div className={dialogForm}>
        <Segmented
          name={common('language.name')}
          shown
          value={currentLanguage()}
          onChange={(language) => void changeLanguage(language)}
          choices={[
            { value: 'en', label: common('language.en') },
            { value: 'zh', label: common('language.zh') },
          ]}
        />
        <Segmented
          name={common('theme.name')}
          shown
          value={colorScheme}
          onChange={setColorScheme}
          choices={[
            { value: 'light', label: common('theme.light') },
            { value: 'dark', label: common('theme.dark') },
            { value: 'auto', label: common('theme.auto') },
          ]}
        />
      </div>
    </Card>
  )
}
