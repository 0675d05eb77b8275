import { Watched } from '../store/playhead'

/** What is shown: the script, the source, or one above the other. */
export type ScriptView = 'script' | 'both' | 'source'

/** A text that is open for typing. */
export interface OpenText {
  readonly line: string
  /** What of the line: its sentence, how it is said, or its second language. */
  readonly part: 'caption' | 'spoken' | 'second'
  /** Where the caret stands at first, in characters; at the end if undefined. */
  readonly at?: number
}

/** How the script lies on the desk: what is shown of it and which text is open. */
export class ScriptDesk {
  readonly view: Watched<ScriptView>
  readonly open = new Watched<OpenText | null>(null)
  /** A line that is being written and is none yet stands after this one (null: first); undefined if there is none. */
  readonly inserting = new Watched<string | null | undefined>(undefined)
  /** What is being looked for; null while the find bar is closed. */
  readonly find = new Watched<string | null>(null)

  /** On a phone there is room for the script alone at first. */
  constructor(isPhone: boolean) {
    this.view = new Watched<ScriptView>(isPhone ? 'script' : 'both')
  }
}
