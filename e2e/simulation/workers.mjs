// @ts-check
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * Does jobs on all cores: each worker loads a module once and then calls one of its functions for one job after
 * the other. Results come in no order.
 * @template Job, Result
 * @param {{ module: string, call: string, jobs: readonly Job[], came: (result: Result, job: Job) => void }} work
 *   `module`: its address
 * @returns {Promise<void>} rejects when a job does
 */
export async function inWorkers({ module, call, jobs, came }) {
  const waiting = [...jobs]
  const count = Math.min(availableParallelism(), jobs.length)
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: { module, call } }),
  )
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
          came(await answer(worker, job), job)
        }
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/**
 * @param {Worker} worker
 * @param {unknown} job
 * @returns {Promise<any>}
 */
function answer(worker, job) {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (result) => {
      worker.off('error', reject)
      resolve(result)
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node has none
    worker.postMessage(job)
  })
}

if (!isMainThread && parentPort && workerData?.call) {
  const { module, call } = workerData
  const loaded = await import(module)
  const port = parentPort
  port.on('message', (job) => {
    const done = async () => port.postMessage(await loaded[call](job))
    // Nobody catches it: the worker ends, and with it the run.
    void done()
  })
}
