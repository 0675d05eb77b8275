import { useMantineColorScheme } from '@mantine/core'
import { IconMovie, IconPlayerPlay, IconScissors } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'
import { changeLanguage } from '@/app/language'
import { Area } from '@/ui/Area'
import { Button, ButtonLink } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip, CostChip, useCost } from '@/ui/Chip'
import { Confirm } from '@/ui/Confirm'
import { Empty } from '@/ui/Empty'
import { Field, PasswordField } from '@/ui/Field'
import { Frame, type FrameState } from '@/ui/Frame'
import { ago, bytes, clock, count, day, duration, price, time } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Keys } from '@/ui/Keys'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Progress } from '@/ui/Progress'
import { Segmented } from '@/ui/Segmented'
import { Shape } from '@/ui/Shape'
import { toast } from '@/ui/toasts'

import classes from './Showcase.module.css'

const STATES: FrameState[] = ['done', 'stale', 'drawing', 'failed', 'waiting']
const KINDS = ['lamp', 'plain', 'quiet', 'stop', 'outside'] as const
const SIZES = ['editor', 'page', 'touch'] as const
const LOST = new Problem(0, 'studio.offline', 'The studio was not reached.')

/** While developing, at /ui: every shared piece, by day and by night, in both languages. */
export function Showcase() {
  const { setColorScheme } = useMantineColorScheme()
  return (
    <main className={classes.page}>
      <Page
        title="Pieces"
        aside={
          <span className={classes.row}>
            <Button size="editor" onClick={() => setColorScheme('light')}>Day</Button>
            <Button size="editor" onClick={() => setColorScheme('dark')}>Night</Button>
            <Button size="editor" onClick={() => void changeLanguage('en')}>English</Button>
            <Button size="editor" onClick={() => void changeLanguage('zh')}>中文</Button>
          </span>
        }
      >
        <div className={classes.grid}>
          <Buttons />
          <Choices />
          <Fields />
          <Frames />
          <Chips />
          <Said />
          <Formats />
          <Empty title="No films yet" note="Paste a link or drop a draft.">
            <ButtonLink kind="lamp" to="/">Paste a link</ButtonLink>
            <Button>Try our sample article</Button>
          </Empty>
        </div>
      </Page>
    </main>
  )
}

function Buttons() {
  const cost = useCost({ seconds: 2 })
  return (
    <Card title="Buttons" note="One lamp button a view.">
      {SIZES.map((size) => (
        <p key={size} className={classes.row}>
          {KINDS.map((kind) => (
            <Button key={kind} kind={kind} size={size}>{kind}</Button>
          ))}
        </p>
      ))}
      <p className={classes.row}>
        <Button kind="lamp" cost={cost}>Remake</Button>
        <Button disabled>Export</Button>
        <Button icon={<Icon of={IconScissors} />} aria-label="Split" />
        <Keys of="mod+shift+Z" />
      </p>
    </Card>
  )
}

function Choices() {
  const [length, setLength] = useState<'30' | '60' | '120'>('60')
  return (
    <Card title="Choices">
      <Segmented
        name="Length"
        shown
        value={length}
        onChange={setLength}
        choices={[{ value: '30', label: '30 s' }, { value: '60', label: '1 min' }, { value: '120', label: '2 min' }]}
      />
    </Card>
  )
}

function Fields() {
  const [text, setText] = useState('mara@klein.example')
  return (
    <Card title="Fields" className={classes.stack}>
      <Field label="Email" value={text} onChange={setText} trailing={<Chip kind="inside">confirmed</Chip>} />
      <Field label="Link" quiet leading={<Icon of={IconMovie} />} value={text} onChange={setText} error="This page asks for a sign-in." />
      <PasswordField label="Password" value={text} onChange={setText} hint="At least 12 characters." />
      <Area label="Draft" value={text} onChange={setText} />
    </Card>
  )
}

function Frames() {
  return (
    <Card title="Frames">
      <div className={classes.frames}>
        {STATES.map((state) => (
          <figure key={state}>
            <Frame src="/mark.svg" alt="" state={state} drawn={0.6} time="1:04" locked={state === 'done'} selected={state === 'drawing'} placeholder={<Icon of={IconMovie} />} />
            <figcaption>{state}</figcaption>
          </figure>
        ))}
      </div>
      <Progress name="Speaking, line 8 of 11" done={7} total={11} part={0.4} />
    </Card>
  )
}

function Chips() {
  return (
    <Card title="Chips" className={classes.stack}>
      <p className={classes.row}>
        <CostChip where="here" />
        <CostChip where="here" seconds={2} />
        <CostChip where="out" micros={4000} />
        <CostChip where="out" micros={310_000} atMost />
      </p>
      <p className={classes.row}>
        <Chip>1,840 words</Chip>
        <Chip kind="stale">out of date</Chip>
        <Chip kind="stop">no source</Chip>
        <Chip kind="locked">locked</Chip>
      </p>
      <Shape height={20} width="70%" />
    </Card>
  )
}

function Said() {
  const [asks, setAsks] = useState(false)
  const { t } = useTranslation()
  return (
    <>
      <ProblemNote title="The voice was not made" kept="Lines 1 to 6 are kept." error={LOST} onAgain={() => undefined} wayOn={<Button kind="lamp">Speak it here</Button>} />
      <Card title="Said">
        <p className={classes.row}>
          <Button onClick={() => toast('Scenes 7 and 8 are one scene now.', { undo: () => toast('Undone') })}>Toast</Button>
          <Button onClick={() => setAsks(true)}>Ask</Button>
          <Icon of={IconPlayerPlay} />
        </p>
      </Card>
      <Confirm opened={asks} title="Delete the picture?" verb="Delete" onConfirm={() => setAsks(false)} onClose={() => setAsks(false)}>
        {t('offline')}
      </Confirm>
    </>
  )
}

function Formats() {
  const now = new Date()
  return (
    <Card title="Formats">
      <code>
        {[clock(64), clock(30.73, true), duration(2), duration(65), bytes(1_900_000_000), bytes(4100), price(4000, 'EUR'), count(1840), day(now), time(now), ago(now), ago(new Date(now.getTime() - 240_000)), ago(new Date(now.getTime() - 90_000_000))].join('  ·  ')}
      </code>
    </Card>
  )
}
