// Before the first paint: the theme that was chosen (src/app/storage.ts), else the system's. It runs before the
// page's own script, which then keeps the attribute (Mantine reads and writes it).
;(() => {
  let theme = null
  try {
    theme = localStorage.getItem('vgenflow-theme')
  } catch {
    // storage is forbidden
  }
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', theme)
})()
