/** The token of a link that was mailed or printed: it stands behind `#`, where no server's log sees it. */
export function tokenOf(link: string): string {
  const hash = link.includes('#') ? link.slice(link.indexOf('#') + 1) : link
  return (new URLSearchParams(hash).get('token') ?? (/[=\s]/.test(hash.trim()) ? '' : hash)).trim()
}
