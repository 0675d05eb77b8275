import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'

import { Problem } from '@/api/client'

import { useProblemText } from './problemText'

type Values<Name extends string> = Record<Name, string>

interface FormOptions<Name extends string, Answer> {
  /** What the fields hold at first. */
  initial: Values<Name>
  /** What is wrong with a field, in words; told when somebody tries to send it. */
  check?: (values: Values<Name>) => Partial<Record<Name, string | undefined>>
  send: (values: Values<Name>) => Promise<Answer>
  onDone?: (answer: Answer, values: Values<Name>) => void
  /** The field that a refusal is about, by the problem's code; others are about the whole form. */
  about?: Readonly<Partial<Record<string, string>>>
}

/**
 * A form of text fields: what they hold, what is wrong, and sending them.
 *
 * Give each `Field` `{...form.field('name')}` and the form `onSubmit={form.submit}`. What was typed stays when
 * it is refused; the first wrong field gets the focus.
 */
export function useForm<Name extends string, Answer>(options: FormOptions<Name, Answer>) {
  const { initial, check, send, onDone, about = {} } = options
  const [values, setValues] = useState(initial)
  const [tried, setTried] = useState(false)
  const say = useProblemText()
  const sending = useMutation({ mutationFn: () => send(values), onSuccess: (answer) => onDone?.(answer, values) })
  const wrong: Partial<Record<Name, string | undefined>> = check?.(values) ?? {}
  const refused = sending.error instanceof Problem ? about[sending.error.code] : undefined

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    const first = firstOf(wrong)
    if (first !== undefined) focus(form, first)
    else if (!sending.isPending) {
      sending.mutate(undefined, {
        onError: (error) => {
          if (error instanceof Problem) focus(form, about[error.code])
        },
      })
    }
  }
  const field = (name: Name) => ({
    name,
    value: values[name],
    onChange: (value: string) => {
      setValues((before) => ({ ...before, [name]: value }))
      if (sending.isError) sending.reset()
    },
    error: tried ? (wrong[name] ?? (refused === name ? say(sending.error) : undefined)) : undefined,
  })
  const reset = () => {
    setValues(initial)
    setTried(false)
    sending.reset()
  }
  return {
    field,
    submit,
    values,
    reset,
    isSending: sending.isPending,
    /** Why it was refused, where that is about no field. */
    refusal: refused === undefined ? sending.error : null,
  }
}

const firstOf = (wrong: Partial<Record<string, string | undefined>>): string | undefined =>
  Object.keys(wrong).find((name) => wrong[name] !== undefined)

function focus(form: HTMLFormElement, name: string | undefined): void {
  const found = name === undefined ? null : form.elements.namedItem(name)
  if (found instanceof HTMLElement) found.focus()
}
