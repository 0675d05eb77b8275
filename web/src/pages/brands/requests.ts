import { queryOptions } from '@tanstack/react-query'

import { api, problemOf, take, takeTagged } from '@/api/client'
import { currentLanguage } from '@/app/language'
import type { BrandFields, BrandView } from '@/api/schema'

/** What a person says of a brand. */
export type Fields = Required<BrandFields> & { fonts: Required<NonNullable<BrandFields['fonts']>> }

const of = (brand: string) => ({ params: { path: { brand_id: brand } } })

/** All brands, the latest first. */
export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await take(api.GET('/api/v1/brands'))).items,
})

/** A brand, with its tag. */
export const brandQuery = (brand: string) =>
  queryOptions({
    queryKey: ['brands', brand],
    queryFn: () => takeTagged(api.GET('/api/v1/brands/{brand_id}', of(brand))),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** Templates that a brand may be seen on. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await take(api.GET('/api/v1/templates'))).items,
})

/** Packaged typefaces that templates are set in, by name. */
export const fontsQuery = queryOptions({
  queryKey: ['packaged-fonts'],
  queryFn: async () => {
    const all = (await take(api.GET('/api/v1/templates'))).items.filter(({ own }) => !own)
    const wholes = await Promise.all(all.map(({ id }) => take(api.GET('/api/v1/templates/{template_id}', { params: { path: { template_id: id } } }))))
    const named = wholes.flatMap(({ template: { fonts } }) => [fonts.display?.[0], fonts.text?.[0]])
    return [...new Set(named.filter((name) => name?.startsWith('font.') === true))].sort() as string[]
  },
  staleTime: Infinity,
})

/** A template's colours in a brand, and which of the brand's had to be moved. */
export const repairsQuery = (brand: string, template: string, etag: string) =>
  queryOptions({
    queryKey: ['brands', brand, 'repairs', template, etag],
    queryFn: () => take(api.GET('/api/v1/brands/{brand_id}/repairs', { params: { path: { brand_id: brand }, query: { template } } })),
    placeholderData: (before) => before,
  })

/** Pictures of the library, the latest first. */
export const picturesQuery = queryOptions({
  queryKey: ['library', 'pictures'],
  queryFn: async () => (await take(api.GET('/api/v1/library', { params: { query: { kind: 'picture', limit: 48 } } }))).items,
})

/** Make a brand with a name. */
export async function make(name: string): Promise<string> {
  const body: Fields = { name, colors: [], fonts: { display: '', display_italic: '', text: '', text_italic: '' }, tone: 'neutral', credit: '', corner: false }
  return (await take(api.POST('/api/v1/brands', { body }))).id
}

/** Save a brand; its next tag. */
export async function save(id: string, body: Fields, etag: string): Promise<string> {
  return (await takeTagged(api.PUT('/api/v1/brands/{brand_id}', { ...of(id), headers: { 'If-Match': etag }, body }))).etag
}

/** Make the logo of a picture of the library; null takes it away. */
export async function setLogo(id: string, media: string | null): Promise<void> {
  const { etag } = await takeTagged(api.GET('/api/v1/brands/{brand_id}', of(id)))
  const headers = { 'If-Match': etag }
  if (media === null) await api.DELETE('/api/v1/brands/{brand_id}/logo', { ...of(id), headers })
  else await api.PUT('/api/v1/brands/{brand_id}/logo', { ...of(id), headers, body: { media } })
}

/** Another brand like it; its id. */
export async function duplicate(id: string): Promise<string> {
  return (await take(api.POST('/api/v1/brands/{brand_id}/duplicate', of(id)))).id
}

/** Delete a brand. */
export async function remove(id: string): Promise<void> {
  await api.DELETE('/api/v1/brands/{brand_id}', of(id))
}

/** Keep the brand of a file (.vgb); its id. */
export async function bring(file: File): Promise<string> {
  const response = await fetch('/api/v1/brand-imports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/vnd.vgenflow.brand+json', 'Idempotency-Key': crypto.randomUUID() },
    body: file,
  })
  if (!response.ok) throw await problemOf(response)
  return ((await response.json()) as BrandView).id
}

/** A scene of a template in a brand, as the engine draws it. */
export const stillAddress = (brand: string, template: string, scene: number, of_: string): string =>
  `/api/v1/templates/${template}/still?brand=${brand}&scene=${scene}&width=640&language=${currentLanguage()}&of=${encodeURIComponent(of_)}`
