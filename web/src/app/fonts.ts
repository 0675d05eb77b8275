import '@fontsource-variable/bricolage-grotesque/opsz.css'
import '@fontsource-variable/geist-mono/wght.css'
import '@fontsource-variable/instrument-sans/wght.css'
import '@fontsource-variable/newsreader/opsz.css'

/**
 * Declare the Chinese typefaces. Of their hundred pieces each, a browser fetches those it has characters of;
 * the declarations themselves are long, so that a page without Chinese gets them when it has time.
 */
export async function declareChinese(): Promise<void> {
  await Promise.all([
    import('@fontsource-variable/noto-sans-sc/wght.css'),
    import('@fontsource-variable/noto-serif-sc/wght.css'),
  ])
}
