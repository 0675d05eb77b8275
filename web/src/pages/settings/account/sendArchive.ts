import { Problem, problemOf } from '@/api/client'

/**
 * Send an archive as the body of a request, and tell how many percent have gone. `fetch` tells nothing of
 * what it sends, hence the older way. Throws `Problem`.
 */
export function sendArchive(file: File, onProgress: (percent: number) => void): Promise<void> {
  onProgress(0)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/imports')
    request.setRequestHeader('Content-Type', 'application/zip')
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID())
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total))
    request.onerror = () => reject(new Problem(0, 'studio.offline', 'The studio was not reached.'))
    request.onload = () => {
      if (request.status < 300) resolve()
      else void problemOf(new Response(request.responseText, { status: request.status })).then(reject)
    }
    request.send(file)
  })
}
