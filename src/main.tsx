import { start } from './app/start.tsx'
import { removeForeignServiceWorker } from './app/foreignServiceWorker.ts'

async function main(): Promise<void> {
  if (import.meta.env.MODE !== 'demo') {
    await start({ simulatedTime: false })
    await removeForeignServiceWorker()
    return
  }
  const { startDemo } = await import('./mock/startDemo.tsx')
  const demo = await startDemo()
  const live = await start({ simulatedTime: true })
  demo.onJump(() => live?.pollNow())
}

void main()
