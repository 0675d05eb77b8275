import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router'

import { page } from './page'
import { PageError } from './PageError'
import { queries } from './queries'
import { Root } from './Root'
import { accountQuery, waysInQuery } from './session'
import { Shell } from './Shell'

/*
 * Every page is a chunk of its own and lies in src/pages/<page>; a page's file exports the component named here.
 * To add a page: a folder, its words in src/locales/{en,zh}/<page>.json, and a route here.
 */

const root = createRootRoute({
  component: Root,
  notFoundComponent: page(() => import('./NotFound'), 'NotFound'),
  errorComponent: PageError,
})

/** Pages with the rail, for those who have signed in. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell, beforeLoad: letInOnly })

/** Pages that fill the window, for those who have signed in. */
const whole = createRoute({ getParentRoute: () => root, id: 'whole', component: Outlet, beforeLoad: letInOnly })

async function letInOnly({ location }: { location: { href: string } }): Promise<void> {
  if ((await queries.query({ ...accountQuery, staleTime: 'static' })) !== null) return
  const { needs_setup: needsSetup } = await queries.query({ ...waysInQuery, staleTime: 'static' })
  if (needsSetup) throw redirect({ to: '/setup' })
  throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
}

/** Where to go after signing in: an address of ours, or nothing. */
const wayBack = (search: Record<string, unknown>): { to?: string } =>
  typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {}

/** The template that a film is to begin with: a name, or the id of one's own. */
const withTemplate = (search: Record<string, unknown>): { template?: string } =>
  typeof search.template === 'string' && /^\w{1,64}$/.test(search.template) ? { template: search.template } : {}

const enter = page(() => import('@/pages/enter/Enter'), 'Enter')
const settings = page(() => import('@/pages/settings/Settings'), 'Settings')

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/sign-in', component: enter, validateSearch: wayBack }),
  createRoute({ getParentRoute: () => root, path: '/setup', component: enter }),
  createRoute({ getParentRoute: () => root, path: '/register', component: enter }),
  createRoute({ getParentRoute: () => root, path: '/confirm', component: enter }),
  createRoute({ getParentRoute: () => root, path: '/confirm-email', component: enter }),
  createRoute({ getParentRoute: () => root, path: '/forgotten-password', component: enter }),
  createRoute({ getParentRoute: () => root, path: '/new-password', component: enter }),
  createRoute({
    getParentRoute: () => root,
    path: '/privacy',
    component: page(() => import('@/pages/privacy/Privacy'), 'Privacy'),
  }),
  shell.addChildren([
    createRoute({
      getParentRoute: () => shell,
      path: '/',
      component: page(() => import('@/pages/home/Home'), 'Home'),
      validateSearch: withTemplate,
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/films/$project/export',
      component: page(() => import('@/pages/export/Export'), 'Export'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/templates',
      component: page(() => import('@/pages/templates/Templates'), 'Templates'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/templates/$template',
      component: page(() => import('@/pages/templates/Template'), 'Template'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/brands',
      component: page(() => import('@/pages/brands/Brands'), 'Brands'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/brands/$brand',
      component: page(() => import('@/pages/brands/Brand'), 'Brand'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/library',
      component: page(() => import('@/pages/library/Library'), 'Library'),
    }),
    createRoute({ getParentRoute: () => shell, path: '/account', beforeLoad: toAccount }),
    createRoute({ getParentRoute: () => shell, path: '/settings', beforeLoad: toAccount }),
    createRoute({ getParentRoute: () => shell, path: '/settings/$section', component: settings }),
  ]),
  whole.addChildren([
    createRoute({
      getParentRoute: () => whole,
      path: '/films/$project/making',
      component: page(() => import('@/pages/making/Making'), 'Making'),
    }),
    createRoute({
      getParentRoute: () => whole,
      path: '/films/$project',
      component: page(() => import('@/pages/editor/Editor'), 'Editor'),
    }),
  ]),
  ...(import.meta.env.DEV
    ? [
        createRoute({
          getParentRoute: () => root,
          path: '/ui',
          component: page(() => import('./showcase/Showcase'), 'Showcase'),
        }),
      ]
    : []),
])

function toAccount(): never {
  throw redirect({ to: '/settings/$section', params: { section: 'account' }, hash: (hash) => hash ?? '' })
}

/** The addresses of the studio. */
export const router = createRouter({ routeTree: routes, defaultErrorComponent: PageError, defaultPreload: 'intent', scrollRestoration: false })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
