import { api, take } from './client'
import type { Media } from './schema'

const PIECE = 4_000_000

/** Put a file into the library, in pieces; it is checked by its sum. */
export async function upload(name: string, file: Blob): Promise<Media> {
  const bytes = await file.arrayBuffer()
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const { id } = await take(api.POST('/api/v1/uploads', { body: { name, size: bytes.byteLength } }))
  const params = { path: { upload_id: id } }
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    await api.PATCH('/api/v1/uploads/{upload_id}', {
      params: { ...params, header: { 'Upload-Offset': at } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes.slice(at, at + PIECE) as unknown as string,
      bodySerializer: (body) => body as unknown as ArrayBuffer,
    })
  }
  const sha256 = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return take(api.POST('/api/v1/uploads/{upload_id}/finish', { params, body: { sha256 } }))
}
