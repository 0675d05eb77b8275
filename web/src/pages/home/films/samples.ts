/** An article of ours to try the studio with. */
export interface Sample {
  /** Of its words in `home.json`. */
  readonly key: 'trains' | 'trees' | 'tea'
  readonly name: string
  readonly language: 'en' | 'zh'
  /** The template that its picture is of. */
  readonly template: string
  readonly scene: number
  readonly text: () => Promise<string>
}

/** What lies in `examples/`; read when it is asked for. */
export const SAMPLES: readonly Sample[] = [
  {
    key: 'trains',
    name: 'night-trains.md',
    language: 'en',
    template: 'editorial',
    scene: 0,
    text: async () => (await import('../../../../../examples/night-trains.md?raw')).default,
  },
  {
    key: 'trees',
    name: 'city-trees.html',
    language: 'en',
    template: 'blueprint',
    scene: 1,
    text: async () => (await import('../../../../../examples/city-trees.html?raw')).default,
  },
  {
    key: 'tea',
    name: 'tea.zh.txt',
    language: 'zh',
    template: 'ink',
    scene: 0,
    text: async () => (await import('../../../../../examples/tea.zh.txt?raw')).default,
  },
]
