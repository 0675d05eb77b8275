import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Block } from '@/api/document'
import type { Document } from '@/api/schema'

import classes from './Kept.module.css'

/** What was kept of a source: all that a film of it can be told from, and nothing else. */
export default function Kept({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation('home')
  const { t: common } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('kept.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
      classNames={{ title: classes.head, body: classes.body }}
    >
      <p className={classes.note}>{t('kept.note')}</p>
      <article className={classes.text} lang={document.language}>
        <h2>{document.title}</h2>
        {document.blocks.map((block) => (
          <Part key={block.id} block={block} />
        ))}
      </article>
    </Modal>
  )
}

function Part({ block }: { block: Block }) {
  const { t } = useTranslation('home')
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'quote':
      return (
        <blockquote>
          <p>{block.text}</p>
          {block.attribution !== '' && <footer>{block.attribution}</footer>}
        </blockquote>
      )
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <Rows table={block} />
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'figure':
      return (
        <p className={classes.figure}>
          {t(block.asset === null || block.asset === undefined ? 'kept.lost' : 'kept.picture')}
          {` ${block.caption || block.alt}`}
        </p>
      )
  }
}

function Rows({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  return (
    <div className={classes.table}>
      <table>
        {table.caption !== '' && <caption>{table.caption}</caption>}
        {table.header.length > 0 && (
          <thead>
            <tr>
              {table.header.map((cell, at) => (
                <th key={at} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
