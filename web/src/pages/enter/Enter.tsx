import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { Confirm, ConfirmEmail } from './Confirm'
import { Forgotten, NewPassword } from './Recover'
import { Register } from './Register'
import { SetUp } from './SetUp'
import { SignIn } from './SignIn'

/** The pages before signing in, by their addresses: those are what mails and the terminal link to. */
const PAGES = {
  '/sign-in': SignIn,
  '/setup': SetUp,
  '/register': Register,
  '/confirm': Confirm,
  '/confirm-email': ConfirmEmail,
  '/forgotten-password': Forgotten,
  '/new-password': NewPassword,
} as const

/** A page before signing in. */
export function Enter(): ReactNode {
  const { pathname } = useLocation()
  const Page = PAGES[pathname as keyof typeof PAGES] as (typeof PAGES)[keyof typeof PAGES] | undefined
  return Page === undefined ? <SignIn /> : <Page key={pathname} />
}
