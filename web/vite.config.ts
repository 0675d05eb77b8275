import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Where `npm run dev` finds the server: what `./run serve` says, if it is not the usual place. */
const server = process.env.VGENFLOW_URL ?? 'http://127.0.0.1:8765'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The server puts a new nonce into every page it hands out (src/vgenflow/api/frontend.py).
  html: { cspNonce: 'NONCE-OF-THIS-PAGE' },
  build: {
    outDir: '../src/vgenflow/frontend/dist',
    emptyOutDir: false, // tools/compress.js removes what no open page can still ask for
    target: 'es2023',
    // Fonts and pictures are files of their own: the page may load nothing from `data:`.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    manifest: 'manifest.json',
  },
  // The articles to try the studio with are those of the repository.
  server: { fs: { allow: ['.', '../examples'] }, proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
})
