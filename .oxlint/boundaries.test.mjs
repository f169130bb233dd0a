// @ts-check
import { expect, it } from 'vitest'
import { wrongImport } from './boundaries.mjs'

it.each([
  ['src/status/snapshot.ts', './incident.ts'],
  ['src/outage/restoration.ts', '../status/snapshot.ts'],
  ['src/sources/statuspage-v2/source.ts', '../../status/snapshot.ts'],
  ['src/sources/statuspage-v2/source.ts', '../source.ts'],
  ['src/sources/statuspage-v2/decode.ts', './wire.ts'],
  ['src/live/snapshotQuery.ts', '../sources/source.ts'],
  ['src/views/wall/WallView.tsx', '../../charts/Lanes.module.css'],
  ['src/views/wall/WallView.tsx', 'react'],
  ['src/app/Root.tsx', 'react-dom/client'],
  ['src/main.tsx', './mock/api.ts'],
  ['src/main.tsx', 'virtual:msw'],
  ['src/outage/restoration.test.ts', '../mock/scenario.ts'],
  ['src/outage/restoration.test.ts', 'fast-check'],
  ['src/live/polling.test.ts', '../sources/statuspage-v2/source.ts'],
  ['src/testing/snapshotFrom.ts', '../sources/statuspage-v2/decode.ts'],
  ['src/mock/api.ts', '../sources/statuspage-v2/wire.ts'],
  ['src/mock/api.test.ts', '../testing/wireSchema.ts'],
  ['src/views/wall/WallView.tsx', '../../texts/wall.ts'],
  ['src/build/pages.ts', '../app/fingerprint.ts'],
  ['src/build/pages.ts', 'node:fs/promises'],
  ['src/hosting/start.mjs', 'vite'],
  ['src/hosting/localServer.mjs', '../views/list.mjs'],
  ['e2e/wall/wall.e2e.ts', '../../src/mock/scenarios.ts'],
  ['e2e/wall/wall.e2e.ts', '../../src/hosting/siteServer.mjs'],
  ['e2e/simulation/page.ts', '../../src/live/live.ts'],
  ['e2e/simulation/page.ts', '../../src/sources/statuspage-v2/source.ts'],
  ['e2e/simulation/page.ts', '../../src/testing/viewClaims.ts'],
])('lets %s import %s', (file, specifier) => {
  expect(wrongImport(file, specifier)).toBeUndefined()
})

it.each([
  ['src/status/snapshot.ts', '../outage/restoration.ts', /nothing outside itself/],
  ['src/status/snapshot.ts', 'valibot', /Only sources/],
  ['src/outage/restoration.ts', '../live/clock.ts', /outage may import only status/],
  ['src/outage/restoration.ts', 'react', /Only announce, live, prefs/],
  ['src/outage/restoration.ts', 'node:fs', /Only build, hosting/],
  ['src/build/pages.ts', '../views/wall/WallView.tsx', /build may import only/],
  ['src/hosting/routes.mjs', '../app/Root.tsx', /hosting may import only views\/list/],
  ['src/app/Root.tsx', '../build/pages.ts', /app may import only/],
  ['src/outage/restoration.ts', 'lodash', /No folder/],
  ['src/outage/restoration.test.ts', '../live/clock.ts', /not live\/clock\.ts/],
  ['src/sources/a/source.ts', '../b/wire.ts', /a and b stand alone/],
  ['src/views/wall/WallView.tsx', '../public/Row.tsx', /wall and public stand alone/],
  ['src/views/wall/WallView.tsx', '../../sources/source.ts', /views may import only/],
  ['src/views/wall/WallView.tsx', '../../mock/api.ts', /views may import only/],
  ['src/live/snapshotQuery.ts', '../sources/a/source.ts', /live may import only/],
  ['src/prefs/prefs.ts', '../live/clock.ts', /prefs may import only status/],
  ['src/ui/Badge.tsx', '../prefs/prefs.ts', /ui may import only status/],
  ['src/charts/Lanes.tsx', '../live/clock.ts', /charts may import only/],
  ['src/app/Root.tsx', '../mock/api.ts', /app may import only/],
  ['src/app/Root.tsx', '../testing/answerOf.ts', /app may import only/],
  ['src/mock/api.ts', '../sources/a/decode.ts', /mock may import only/],
  ['src/mock/api.ts', '../outage/restoration.ts', /mock may import only/],
  ['src/views/wall/WallView.tsx', 'recharts', /Only charts/],
  ['src/views/wall/WallView.tsx', '@tanstack/react-query', /Only live, app/],
  ['src/live/clock.ts', 'zustand/middleware', /Only prefs/],
  ['src/app/Root.tsx', 'msw/browser', /Only mock/],
  ['src/app/Root.tsx', '../../e2e/x.mjs', /outside itself/],
  ['e2e/wall/wall.e2e.ts', '../../src/live/clock.ts', /e2e may import only mock, views\/list/],
  [
    'e2e/simulation/page.ts',
    '../../src/views/wall/WallView.tsx',
    /e2e may import only mock, views\/list/,
  ],
  ['e2e/simulation/page.ts', '../../src/app/Root.tsx', /e2e may import only mock, views\/list/],
])('keeps %s from importing %s', (file, specifier, problem) => {
  expect(wrongImport(file, specifier)).toMatch(problem)
})

it.each([
  ['src/views/wall/WallView.tsx', '../../outage/overview.ts', false],
  ['src/views/recovery/RecoveryView.tsx', '../../outage/recovery/film.ts', false],
  ['src/views/wall/WallView.tsx', '../../outage/timeline/healthTimeline.ts', true],
  ['src/views/wall/wallModel.test.ts', '../../outage/episode.ts', false],
  ['src/charts/Lane.tsx', '../outage/timeline/healthTimeline.ts', false],
])('lets %s import %s', (file, specifier, isType) => {
  expect(wrongImport(file, specifier, isType)).toBeUndefined()
})

it('lets no view import a function that derives facts', () => {
  const of = (isType) =>
    wrongImport('src/views/wall/WallView.tsx', '../../outage/episode.ts', isType)
  expect([of(false), of(true)]).toEqual([expect.stringMatching(/derive no facts/), undefined])
})
