import { Popover } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { JsonValue } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'

import { useProject } from '../../store/hooks'
import { placesQuery } from '../requests'
import classes from './Cell.module.css'

interface PlaceCellProps {
  label: string
  hint?: string
  name: string
  onName: (name: string) => void
  onPlace: (place: Record<string, JsonValue>) => void
}

/** A place on a map: its name as the text has it, and where it lies, found by a name. */
export function PlaceCell({ label, hint, name, onName, onPlace }: PlaceCellProps) {
  const { t } = useTranslation('panel')
  const [isOpen, setOpen] = useState(false)
  return (
    <span className={classes.place}>
      <input className={classes.cell} aria-label={label} placeholder={hint} value={name} onChange={(event) => onName(event.currentTarget.value)} />
      <Popover opened={isOpen} onChange={setOpen} width={260} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.sign} aria-label={t('place.find', { name: label })} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon of={IconMapPin} size={16} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('place.name')}>
          <Finder
            first={name}
            onChoose={(place) => {
              onPlace(place)
              setOpen(false)
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}

function Finder({ first, onChoose }: { first: string; onChoose: (place: Record<string, JsonValue>) => void }) {
  const { t } = useTranslation('panel')
  const language = useProject((film) => film.project.language)
  const [words, setWords] = useState(first)
  const { data = [] } = useQuery(placesQuery(words, language === 'zh' ? 'zh' : 'en'))
  return (
    <>
      <Field label={t('place.name')} size="editor" value={words} onChange={setWords} data-autofocus />
      {data.map((place) => (
        <Button
          key={`${place.name}.${place.lon}.${place.lat}`}
          kind="quiet"
          size="editor"
          wide
          onClick={() =>
            onChoose(
              place.is_country
                ? { name: place.name, country: place.country, lon: null, lat: null }
                : { name: place.name, country: '', lon: place.lon, lat: place.lat },
            )
          }
        >
          {place.is_country ? place.name : t('place.in', { name: place.name, country: place.country_name })}
        </Button>
      ))}
    </>
  )
}
