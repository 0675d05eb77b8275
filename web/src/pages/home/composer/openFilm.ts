import { api, problemOf, take } from '@/api/client'

const PIECE = 1024 * 1024

/** Open a film's own file (`.vgen`) as a new film; its id. The file itself is not kept. Throws `Problem`. */
export async function openFilm(file: File): Promise<string> {
  const { id } = await take(api.POST('/api/v1/uploads', { body: { name: file.name, size: file.size } }))
  const path = { upload_id: id }
  for (let at = 0; at < file.size; at += PIECE) await sendPiece(id, file, at)
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  const { id: media } = await take(api.POST('/api/v1/uploads/{upload_id}/finish', { params: { path }, body: { sha256 } }))
  const source = { kind: 'file', media } as const
  try {
    return (await take(api.POST('/api/v1/projects', { body: { source, title: '' } }))).id
  } finally {
    const params = { path: { media_id: media }, query: { force: true } }
    await api.DELETE('/api/v1/library/{media_id}', { params }).catch(() => undefined)
  }
}

async function sendPiece(upload: string, file: File, at: number): Promise<void> {
  const response = await fetch(`/api/v1/uploads/${upload}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(at) },
    body: file.slice(at, at + PIECE),
  })
  if (!response.ok) throw await problemOf(response)
}

const hex = (data: ArrayBuffer): string => [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
