/** What is to be said and set about the active scene. */
export function ScenePanel() {
  return <div />
}
