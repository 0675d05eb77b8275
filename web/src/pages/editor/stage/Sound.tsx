import { Menu, Popover, Slider } from '@mantine/core'
import { IconVolume, IconVolume2, IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { usePlayhead, useWatched } from '../store/hooks'
import toggles from './Toggle.module.css'
import classes from './Transport.module.css'

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2, 4] as const

/** How fast it plays. */
export function Speed() {
  const { t } = useTranslation('stage')
  const { speed } = usePlayhead()
  const now = useWatched(speed)
  return (
    <Menu position="top">
      <Menu.Target>
        <button type="button" className={`${toggles.toggle} ${classes.speed}`} aria-label={t('speed', { times: now })} title={t('speed', { times: now })}>
          {now}×
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={String(now)} onChange={(value) => speed.set(Number(value))}>
          {SPEEDS.map((one) => (
            <Menu.RadioItem key={one} value={String(one)}>
              {one}×
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

/** How loud it plays. */
export function Volume() {
  const { t } = useTranslation('stage')
  const { volume } = usePlayhead()
  const now = useWatched(volume)
  const icon = now === 0 ? IconVolumeOff : now < 0.5 ? IconVolume2 : IconVolume
  return (
    <Popover position="top" trapFocus>
      <Popover.Target>
        <button type="button" className={toggles.toggle} aria-label={t('volume')} title={t('volume')}>
          <Icon of={icon} size={18} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.volume}>
          <Slider
            value={Math.round(now * 100)}
            onChange={(percent) => volume.set(percent / 100)}
            label={null}
            thumbSize={24}
            classNames={{ thumb: toggles.thumb }}
            thumbLabel={t('volume')}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
