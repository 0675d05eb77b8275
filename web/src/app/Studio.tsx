import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'

import { Toasts } from '@/ui/Toasts'

import { colorSchemes } from './colorSchemes'
import { pageNonce } from './nonce'
import { queries } from './queries'
import { router } from './router'
import { cssVariablesResolver, theme } from './theme'

/** The whole app. */
export function Studio() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  )
}
