import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` starts the server; Vite stands before it on the usual address. */
export const DEV_SERVER_PORT = 4311
const server = `http://127.0.0.1:${DEV_SERVER_PORT}`

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: {
    host: '127.0.0.1',
    port: 4310,
    strictPort: true,
    proxy: { '/api': server, '/healthz': server, '/readyz': server },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Everything is a file of its own with a hashed name, so that the content policy needs no exception for data URLs.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
})
