import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { fewFiles, inlineClasses, leaveOut } from './src/build/chunks.ts'
import { pages } from './src/build/pages.ts'
import { CSS_OPTIONS } from './src/build/styles.ts'

export default defineConfig(({ mode }) => {
  const isDemo = mode === 'demo'
  return {
    plugins: [
      react(),
      fewFiles(),
      inlineClasses(),
      leaveOut(),
      pages({ isDemo }),
      isDemo && msw({ mode: 'worker-only' }),
    ],
    resolve: {
      alias: isDemo
        ? { tldts: fileURLToPath(new URL('./src/mock/tldts.ts', import.meta.url)) }
        : {},
    },
    css: CSS_OPTIONS,
    build: {
      outDir: isDemo ? 'dist-demo' : 'dist',
      manifest: true,
      modulePreload: false,
      reportCompressedSize: false,
    },
  }
})
