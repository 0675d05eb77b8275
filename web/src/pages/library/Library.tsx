import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { IconSearch, IconUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Shape } from '@/ui/Shape'

import { deleted } from './deleting'
import { Detail } from './Detail'
import { Filters } from './Filters'
import classes from './Library.module.css'
import { type Kind, mediaQuery } from './requests'
import { licencesOf, needsAll, type Sieve, sifted, WHOLE } from './sifting'
import { Tile } from './Tile'
import { send, uploads } from './uploads'
import { Uploads } from './Uploads'
import { Quota } from './Quota'

/** All files of one's own: found, looked at, heard, added. */
export function Library() {
  const { t } = useTranslation('library')
  const [kind, setKind] = useState<Kind | 'all'>('all')
  const [text, setText] = useState('')
  const [chosen, choose] = useState<string>()
  const [sieve, sift] = useState<Sieve>(WHOLE)
  const [asked] = useDebouncedValue(text.trim(), 200)
  const found = useInfiniteQuery(mediaQuery(kind, asked))
  const gone = useSyncExternalStore(deleted.subscribe, deleted.get)
  const coming = useSyncExternalStore(uploads.subscribe, uploads.get)
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const add = (files: Iterable<File>) => send(files, () => void client.invalidateQueries({ queryKey: ['library'] }))
  useCommands(t('title'), [
    { title: t('add'), keys: 'a', run: () => input.current?.click() },
    { title: t('search'), keys: '/', run: () => search.current?.focus() },
  ])
  useAll(found, needsAll(sieve))
  const all = found.data?.pages.flatMap((page) => page.items).filter(({ id }) => !gone.has(id))
  const items = all && sifted(all, sieve)
  const media = items?.find(({ id }) => id === chosen)
  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      add(event.dataTransfer.files)
    },
  }
  return (
    <div className={media === undefined ? classes.page : classes.split} {...drop}>
      <div className={classes.main}>
        <Page
          title={t('title')}
          aside={
            <div className={classes.head}>
              <Field
                ref={search}
                quiet
                type="search"
                label={t('search')}
                placeholder={t('search')}
                leading={<Icon of={IconSearch} />}
                value={text}
                onChange={setText}
              />
              <Button kind="lamp" icon={<Icon of={IconUpload} />} onClick={() => input.current?.click()}>
                {t('add')}
              </Button>
              <FileInput ref={input} label={t('add')} multiple onFiles={add} />
            </div>
          }
        >
          <Filters kind={kind} onKind={setKind} sieve={sieve} onSift={(change) => sift((before) => ({ ...before, ...change }))} licences={licencesOf(all ?? [])} />
          <Uploads />
          {found.error !== null && <ProblemNote error={found.error} onAgain={() => void found.refetch()} />}
          {items?.length === 0 && coming.length === 0 && (asked === '' && kind === 'all' && all?.length === 0 ? (
            <Empty title={t('empty.title')} note={t('empty.note')} />
          ) : (
            <p className={classes.none} role="status">
              {t(asked === '' ? 'noneSuch' : 'none')}
            </p>
          ))}
          <ul className={classes.grid} aria-label={t('title')}>
            {items === undefined && found.error === null
              ? Array.from({ length: 8 }, (_, at) => <Shape key={at} aspect="16:9" />)
              : items?.map((one) => <Tile key={one.id} media={one} isChosen={one.id === chosen} onChoose={() => choose(one.id === chosen ? undefined : one.id)} />)}
          </ul>
          {found.hasNextPage && (
            <Button className={classes.more} disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
          <Quota />
        </Page>
      </div>
      {media !== undefined && <Detail key={media.id} media={media} onClose={() => choose(undefined)} />}
    </div>
  )
}

type Found = Pick<ReturnType<typeof useInfiniteQuery>, 'hasNextPage' | 'isFetching' | 'fetchNextPage'>

/** What is found by other than age, or stands in another order, needs all files. */
function useAll({ hasNextPage, isFetching, fetchNextPage }: Found, isNeeded: boolean): void {
  useEffect(() => {
    if (isNeeded && hasNextPage && !isFetching) void fetchNextPage()
  }, [isNeeded, hasNextPage, isFetching, fetchNextPage])
}
