import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Everything is a file of its own with a hashed name, so that the content policy needs no exception for data URLs.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
})
