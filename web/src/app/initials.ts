/** One or two letters for a name; of a Chinese name the last two characters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  if (/\p{Script=Han}/u.test(first)) return Array.from(first).slice(-2).join('')
  const last = words.length > 1 ? words[words.length - 1] : ''
  return (initial(first) + initial(last ?? '')).toUpperCase()
}

const initial = (word: string): string => Array.from(word)[0] ?? ''
