import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconCheck, IconChevronDown, IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'
import { Button } from '@/ui/Button'
import { count } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { MenuButton } from '@/ui/MenuButton'
import { ProblemNote } from '@/ui/ProblemNote'
import { Shape } from '@/ui/Shape'

import type { Reader } from '../composer/useReading'
import { deleted } from './deleting'
import { FilmCard } from './FilmCard'
import classes from './Films.module.css'
import { filmsQuery } from './requests'
import { NoFilms } from './NoFilms'
import { SORTS, type Sort, sorted } from './sorting'

/** All films as a grid, with search and order. */
export function Films({ reader }: { reader: Reader }) {
  const { t } = useTranslation('home')
  const [typed, setTyped] = useState('')
  const [sort, setSort] = useState<Sort>('edited')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const gone = useSyncExternalStore(deleted.subscribe, deleted.get)
  const found = useInfiniteQuery(filmsQuery(text))
  useAll(found, sort !== 'edited')
  const films = useMemo(() => {
    const all = found.data?.pages.flatMap(({ items }) => items) ?? []
    return sorted(all.filter(({ id }) => !gone.has(id) && id !== reader.project), sort)
  }, [found.data, gone, sort, reader.project])
  const isEmpty = found.isSuccess && text === '' && films.length === 0
  if (isEmpty && reader.phase === 'empty') return <NoFilms reader={reader} />
  if (isEmpty) return null
  return (
    <section className={classes.films} aria-labelledby="films">
      <header className={classes.head}>
        <h2 id="films" className={classes.title}>
          {t('films.title')} {found.isSuccess && <span>{count(films.length) + (found.hasNextPage ? '+' : '')}</span>}
        </h2>
        <Search typed={typed} onType={setTyped} />
        <Order sort={sort} onSort={setSort} />
      </header>
      {found.isError && <ProblemNote title={t('films.unread')} error={found.error} onAgain={() => void found.refetch()} />}
      <ul className={classes.grid}>
        {found.isPending && Array.from({ length: 4 }, (_, at) => <Coming key={at} />)}
        {films.map((film, at) => (
          <FilmCard key={film.id} film={film} isFirst={at < 8} onOpen={reader.open} />
        ))}
      </ul>
      {found.isSuccess && films.length === 0 && <p className={classes.none}>{t('films.none', { text })}</p>}
      <More found={found} />
    </section>
  )
}

function Search({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const { t } = useTranslation('home')
  const field = useRef<HTMLInputElement>(null)
  useCommands(t('keys.heading'), [{ title: t('keys.search'), keys: '/', run: () => field.current?.focus() }])
  return (
    <label className={classes.search}>
      <Icon of={IconSearch} />
      <input
        ref={field}
        type="search"
        value={typed}
        aria-label={t('films.search')}
        placeholder={t('films.search')}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </label>
  )
}

function Order({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const { t } = useTranslation('home')
  const choices = SORTS.map((one) => ({
    label: t(`films.by.${one}`),
    icon: one === sort ? <Icon of={IconCheck} size={16} /> : <span className={classes.blank} />,
    onSelect: () => onSort(one),
  }))
  return (
    <MenuButton name={t('films.order', { order: t(`films.by.${sort}`) })} choices={choices}>
      {t(`films.by.${sort}`)}
      <Icon of={IconChevronDown} size={16} />
    </MenuButton>
  )
}

type Found = ReturnType<typeof useInfiniteQuery<Awaited<ReturnType<NonNullable<ReturnType<typeof filmsQuery>['queryFn']>>>>>

/** Another order needs all of them. */
function useAll({ hasNextPage, isFetching, fetchNextPage }: Pick<Found, 'hasNextPage' | 'isFetching' | 'fetchNextPage'>, isNeeded: boolean): void {
  useEffect(() => {
    if (isNeeded && hasNextPage && !isFetching) void fetchNextPage()
  }, [isNeeded, hasNextPage, isFetching, fetchNextPage])
}

/** Comes into view: the next films are read. */
function More({ found: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { found: Pick<Found, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  const { t } = useTranslation('home')
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (element === null) return
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting === true && void fetchNextPage(), {
      rootMargin: '400px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [fetchNextPage, hasNextPage])
  if (!hasNextPage) return null
  return (
    <div ref={end} className={classes.more}>
      <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('films.more')}
      </Button>
    </div>
  )
}

function Coming() {
  return (
    <li className={classes.coming}>
      <Shape aspect="16:9" />
      <Shape width="70%" height={16} />
      <Shape width="45%" height={14} />
    </li>
  )
}
