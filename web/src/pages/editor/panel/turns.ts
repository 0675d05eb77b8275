const AT_ONCE = 2
let working = 0
const waiting: (() => void)[] = []

/** Do something when it is its turn: two at a time, so that a row of pictures leaves room for the film that plays. */
export async function inTurn<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (working >= AT_ONCE) await new Promise<void>((begin) => waiting.push(begin))
  else working += 1
  try {
    signal.throwIfAborted()
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) working -= 1
    else next()
  }
}
