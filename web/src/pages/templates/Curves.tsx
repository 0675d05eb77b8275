import { useTranslation } from 'react-i18next'

import { Segmented } from '@/ui/Segmented'

import type { Look } from './requests'
import classes from './Template.module.css'

type Curve = Look['motion']['curve_in']

/** Courses of a motion by name, as cubic Bezier curves. */
const COURSES = {
  even: [0.4, 0.4, 0.6, 0.6],
  soft: [0.2, 0.8, 0.2, 1],
  quick: [0.05, 0.9, 0.1, 1],
  spring: [0.3, 1.5, 0.5, 1],
} as const satisfies Record<string, Curve>
const NAMES = ['even', 'soft', 'quick', 'spring'] as const
const WAYS = ['curve_in', 'curve_out'] as const
const SIZE = 100

interface CurvesProps {
  look: Look
  isFixed: boolean
  onChange: (look: Look) => void
}

/** How fast things come and go along their way, drawn; a course of its own stays until another is chosen. */
export function Curves({ look, isFixed, onChange }: CurvesProps) {
  const { t } = useTranslation('templates')
  return WAYS.map((way) => {
    const curve = look.motion[way]
    const now = NAMES.find((name) => COURSES[name].every((value, at) => value === curve[at])) ?? 'own'
    const choices = NAMES.map((name) => ({ value: name, label: t(`course.${name}`), disabled: isFixed }))
    return (
      <div key={way} className={classes.curve}>
        <Drawn curve={curve} />
        <Segmented
          shown
          size="editor"
          name={now === 'own' ? t('course.own', { way: t(`course.${way}`) }) : t(`course.${way}`)}
          value={now}
          choices={choices}
          onChange={(name) => {
            if (name !== 'own') onChange({ ...look, motion: { ...look.motion, [way]: [...COURSES[name]] } })
          }}
        />
      </div>
    )
  })
}

function Drawn({ curve: [x1, y1, x2, y2] }: { curve: Curve }) {
  const at = (x: number, y: number) => `${x * SIZE} ${(1 - y) * SIZE}`
  return (
    <svg className={classes.course} viewBox={`0 -30 ${SIZE} ${SIZE + 40}`} aria-hidden>
      <path d={`M${at(0, 0)}C${at(x1, y1)} ${at(x2, y2)} ${at(1, 1)}`} />
    </svg>
  )
}
