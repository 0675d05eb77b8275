import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'

import { Overlays } from './Overlays'

/** Around every page. Nothing is shown while a page's words and script come: that takes less than a moment. */
export function Root() {
  return (
    <>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <Overlays />
    </>
  )
}
