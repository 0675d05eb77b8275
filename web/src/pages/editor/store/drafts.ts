/** Texts that are being typed and are not edits yet: each says how it is saved at once. */
export class Drafts {
  readonly #commits = new Set<() => void>()

  constructor(readonly onChange: () => void) {}

  /** How many there are. */
  get size(): number {
    return this.#commits.size
  }

  /** Note a text; `commit` is called when it must be saved at once. Returns what ends it. */
  begin(commit: () => void): () => void {
    this.#commits.add(commit)
    this.onChange()
    return () => {
      if (this.#commits.delete(commit)) this.onChange()
    }
  }

  /** Save all at once. */
  flush(): void {
    for (const commit of [...this.#commits]) commit()
  }
}
