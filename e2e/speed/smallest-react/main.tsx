import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { serviceRows } from '../serviceRows.mjs'
import type { World } from '../worlds.ts'

/** The least that a React page does to show a status: it asks once and draws. */
function Page() {
  const [summary, setSummary] = useState<World['summary']>()
  useEffect(() => {
    void fetch('/api/v2/summary.json')
      .then((response) => response.json())
      .then(setSummary)
  }, [])
  if (summary === undefined) return <p>Loading</p>
  return (
    <>
      <h1>Status</h1>
      <ul>
        {serviceRows(summary).map(({ id, name, status, text }) => (
          <li key={id} data-component={id} data-status={status}>
            <b>{name}</b> <span>{text}</span>
          </li>
        ))}
      </ul>
      {summary.incidents.map(({ id, name, incident_updates: updates }) => (
        <section key={id}>
          <h2>{name}</h2>
          <p>{updates[0]?.body}</p>
        </section>
      ))}
    </>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Page />)
