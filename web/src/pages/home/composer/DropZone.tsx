import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { toast } from '@/ui/toasts'

import classes from './DropZone.module.css'
import { sourceIn } from './source'
import { useFile } from './useFile'
import type { Reader } from './useReading'

/** The whole page takes what is dropped: a file, a link, a text. It says so while something is held over it. */
export function DropZone({ reader }: { reader: Reader }) {
  const { t } = useTranslation('home')
  const take = useFile(reader)
  const isOver = useDrop((data) => {
    const [file, second] = data.files
    if (file !== undefined) {
      take(file)
      if (second !== undefined) toast(t('drop.one', { name: file.name }))
      return
    }
    const source = sourceIn(data.getData('text/uri-list').split('\n')[0] ?? '') ?? sourceIn(data.getData('text/plain'))
    if (source !== null) reader.take(source)
  })
  if (!isOver) return null
  return (
    <div className={classes.over}>
      <Icon of={IconFileUpload} size={28} />
      <p>{t('drop.now')}</p>
    </div>
  )
}

function useDrop(onDrop: (data: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!isOurs(event)) return
      depth += 1
      setOver(true)
    }
    const over = (event: DragEvent) => {
      if (isOurs(event)) event.preventDefault()
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!isOurs(event) || event.dataTransfer === null) return
      event.preventDefault()
      depth = 0
      setOver(false)
      latest.current(event.dataTransfer)
    }
    const leaving = new AbortController()
    const { signal } = leaving
    window.addEventListener('dragenter', enter, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => leaving.abort()
  }, [])
  return isOver
}

/** Files, links and texts; not what is dragged about inside the page. */
const isOurs = (event: DragEvent): boolean =>
  ['Files', 'text/uri-list', 'text/plain'].some((type) => event.dataTransfer?.types.includes(type) === true)
