import { useEffect, type ReactNode } from 'react'

import classes from './Page.module.css'

interface PageProps {
  /** The page's one `h1`, and the window's title. */
  title: string
  /** What stands at the right of the title. */
  aside?: ReactNode
  children?: ReactNode
}

/** A page inside the shell: a title and what is below it, 1,160 wide at most. */
export function Page({ title, aside, children }: PageProps) {
  usePageTitle(title)
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {aside}
      </header>
      {children}
    </>
  )
}

/** Set the window's title. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · VGenFlow`
  }, [title])
}
