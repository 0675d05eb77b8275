/** The widest canvas that every browser draws. */
export const WIDEST = 8192

/** Makes a canvas empty and as large as that, in pixels of the page; what is drawn is sharp on fine screens. */
export function emptied(context: CanvasRenderingContext2D, width: number, height: number): void {
  const density = Math.min(window.devicePixelRatio, WIDEST / Math.max(1, width))
  const [across, down] = [Math.max(1, Math.round(width * density)), Math.max(1, Math.round(height * density))]
  const { canvas } = context
  if (canvas.width === across && canvas.height === down) {
    context.resetTransform()
    context.clearRect(0, 0, across, down)
  } else {
    canvas.width = across
    canvas.height = down
  }
  context.setTransform(density, 0, 0, density, 0, 0)
}
