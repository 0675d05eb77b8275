import { currentLanguage } from '@/app/language'

/** A place in a film or its length, from seconds: `0:31`, `1:02:03`; with `tenths`, `0:30.7`. */
export function clock(seconds: number, tenths = false): string {
  const unit = tenths ? 10 : 1
  const ticks = Math.max(0, tenths ? Math.floor(seconds * 10) : Math.round(seconds))
  const whole = Math.floor(ticks / unit)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = String(whole % 60).padStart(2, '0') + (tenths ? `.${ticks % 10}` : '')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** How long something takes: `2 s`, `1 min 5 s`; `2 秒`, `1 分 5 秒`. At least a second. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const zh = currentLanguage() === 'zh'
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  const parts = [
    minutes > 0 && `${minutes} ${zh ? '分' : 'min'}`,
    (rest > 0 || minutes === 0) && `${rest} ${zh ? '秒' : 's'}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** Bytes as people count them: `1.9 GB`. */
export function bytes(count: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let at = 0
  let left = count
  while (left >= 999.5 && at < units.length - 1) {
    left /= 1000
    at += 1
  }
  const digits = at === 0 || left >= 99.5 ? 0 : left >= 9.95 ? 0 : 1
  return `${left.toLocaleString(tag(), { maximumFractionDigits: digits })} ${units[at] ?? ''}`
}

/** Money from millionths of the currency's unit: `€0.004`. */
export function price(micros: number, currency: string): string {
  const amount = micros / 1e6
  const digits = amount !== 0 && Math.abs(amount) < 0.1 ? 3 : 2
  return new Intl.NumberFormat(tag(), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount)
}

/** A number with the language's separators. */
export function count(value: number): string {
  return value.toLocaleString(tag())
}

/** A day, `23 Nov` or with its year where that is another; `11月23日`. */
export function day(moment: string | Date): string {
  const date = new Date(moment)
  const isThisYear = date.getFullYear() === new Date().getFullYear()
  return date.toLocaleDateString(tag(), {
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
  })
}

/** A time of the day: `21:04`. */
export function time(moment: string | Date): string {
  return new Date(moment).toLocaleTimeString(tag(), { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** How long ago: `4 min ago`, `yesterday`, `18 Nov`; `4分钟前`. */
export function ago(moment: string | Date, now: Date = new Date()): string {
  const then = new Date(moment)
  const minutes = Math.round((now.getTime() - then.getTime()) / 60_000)
  const relative = new Intl.RelativeTimeFormat(tag(), { numeric: 'auto', style: 'short' })
  if (minutes < 1) return relative.format(0, 'minute').replace('this minute', 'just now').replace('此刻', '刚刚')
  if (minutes < 60) return relative.format(-minutes, 'minute')
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) return relative.format(-Math.round(minutes / 60), 'hour')
  if (days < 7) return relative.format(-days, 'day')
  return day(then)
}

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

const tag = (): string => (currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB')
