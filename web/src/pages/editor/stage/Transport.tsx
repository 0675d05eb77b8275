/** Play, loop, scene by scene, captions: on a phone, where they lie below the script. */
export function Transport() {
  return <div />
}
