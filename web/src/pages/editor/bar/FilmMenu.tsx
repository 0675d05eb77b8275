import { useProject } from '../store/hooks'
import classes from './Bar.module.css'

/** The film's title, with what can be done with the film as a whole. */
export function FilmMenu() {
  const title = useProject((film) => film.project.title)
  return <h1 className={classes.title}>{title}</h1>
}
