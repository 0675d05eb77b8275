import { useProject } from '../store/hooks'

/** The script as a document, and the source beside it. */
export function ScriptPane() {
  const lines = useProject((film) => film.lines)
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.id}>{line.caption}</li>
      ))}
    </ol>
  )
}
