/** Other tabs of this browser with the same film: each tells the others when it has changed it. */
export class Neighbours {
  #channel: BroadcastChannel | null = null

  constructor(
    readonly film: string,
    readonly onRevision: (revision: number) => void,
  ) {}

  open(): void {
    this.#channel = new BroadcastChannel(`film-${this.film}`)
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number') this.onRevision(data)
    }
  }

  tell(revision: number): void {
    this.#channel?.postMessage(revision)
  }

  close(): void {
    this.#channel?.close()
    this.#channel = null
  }
}
