import { larkspur, quiet } from '../support/stories.ts'
import { allBut, CONSOLE, IDS, says, SIGN_IN } from './answers.ts'
import type { FaultRow } from './faultRow.ts'

const STRANGE_WORDS = [
  'OPERATIONAL ',
  'constructor',
  '__proto__',
  'toString',
  'reduced_capacity',
  '정상',
  '',
] as const

/** Answers that are read, and doubted in part. */
export const DOUBTED_ANSWERS: readonly FaultRow[] = [
  {
    id: 'half-the-components',
    fault: 'Valid JSON with half of the components missing',
    seen: 'Missing components stay as unknown, "no longer reported"',
    play: async (stage) => {
      const gone = new Set(IDS.slice(0, 5))
      await says(stage, (summary) => {
        summary.components = summary.components.filter(({ id }) => !gone.has(id))
      })
      await stage.claims(
        Object.fromEntries([...gone].map((id) => [id, 'unknown'])),
        allBut(...gone),
      )
    },
  },
  {
    id: 'empty-list',
    fault: 'An empty list of components',
    seen: 'Every component known before is unknown; not all well',
    play: async (stage) => {
      await says(stage, (summary) => {
        summary.components = []
      })
      await stage.claims({ [SIGN_IN]: 'unknown' }, [])
    },
  },
  {
    id: 'empty-from-the-start',
    fault: 'An empty list of components in the first answer',
    seen: '"The source lists no services"; not all well',
    told: () => {
      const told = quiet(larkspur())
      told.summary.components = []
      return told
    },
    play: async (stage) => stage.claims({}, []),
  },
  ...STRANGE_WORDS.map((word): FaultRow => ({
    id: `word-${word.trim() || 'empty'}`,
    fault: `The status "${word}"`,
    seen: 'Unknown; the public view quotes the word',
    play: async (stage) => {
      await says(stage, (summary) => {
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = word
      })
      await stage.claims({ [SIGN_IN]: 'unknown' }, allBut(SIGN_IN, CONSOLE))
    },
  })),
  {
    id: 'status-null',
    fault: 'A status that is null, a number or a list',
    seen: 'Unknown',
    play: async (stage) => {
      await says(stage, (summary) => {
        const strange: unknown[] = [null, 1, ['operational']]
        for (const [i, id] of IDS.slice(0, 3).entries()) {
          const one: { status: unknown } | undefined = summary.components.find(
            (component) => component.id === id,
          )
          if (one) one.status = strange[i]
        }
      })
      await stage.notAllWell()
      await stage.claims({}, allBut(...IDS.slice(0, 3), CONSOLE))
    },
  },
  {
    id: 'indicator-worse',
    fault: 'Indicator critical, all components operational',
    seen: '"The sources disagree"; not all well',
    play: async (stage) => {
      await says(stage, (summary) => {
        summary.status.indicator = 'critical'
      })
      await stage.tells({ en: 'ources disagree', ko: '서로 어긋납니다' })
      await stage.notAllWell()
    },
  },
  {
    id: 'indicator-strange',
    fault: 'Indicator with an unknown value',
    seen: '"The sources disagree"; not all well',
    play: async (stage) => {
      await says(stage, (summary) => {
        summary.status.indicator = 'splendid'
      })
      await stage.notAllWell()
    },
  },
  {
    id: 'indicator-better',
    fault: 'Indicator none, one function down',
    seen: 'Down: the rows decide',
    play: async (stage) => {
      await says(stage, (summary) => {
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'duplicate-id',
    fault: 'Two components with one id, the first operational, the second down',
    seen: 'Down: the worse of the two',
    play: async (stage) => {
      await says(stage, (summary) => {
        const one = summary.components.find(({ id }) => id === SIGN_IN)
        if (one) summary.components.push({ ...one, status: 'major_outage' })
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'unreadable-entry',
    fault: 'An unreadable entry among operational components',
    seen: 'Not all well',
    play: async (stage) => {
      await says(stage, (summary) => {
        const list: unknown[] = summary.components
        list.push('operational', { name: 'No id', status: 'operational' })
      })
      await stage.notAllWell()
    },
  },
  {
    id: 'number-changes',
    fault: 'During an incident, three functions are added, then two old ones disappear',
    seen: 'New ones count; missing ones are unknown, and no share improves',
    told: () => larkspur(),
    play: async (stage) => {
      await says(stage, (summary) => {
        const one = summary.components.find(({ id }) => id === SIGN_IN)
        if (!one) return
        for (const i of [1, 2, 3]) {
          const status = i === 3 ? 'major_outage' : 'operational'
          summary.components.push({ ...one, id: `new${i}`, name: `New function ${i}`, status })
        }
      })
      await stage.claims({ new3: 'major_outage', new1: 'operational' }, [
        ...allBut('new3', CONSOLE, ...FAILING),
        'new1',
        'new2',
      ])
      await stage.saysOnlyWhatIsKnown()
      const gone = ['1ndx8g4h0jkd', SIGN_IN]
      await says(stage, (summary) => {
        summary.components = summary.components.filter(({ id }) => !gone.includes(id))
      })
      await stage.claims({ [SIGN_IN]: 'unknown', '1ndx8g4h0jkd': 'unknown' }, [
        ...allBut(CONSOLE, SIGN_IN, ...FAILING),
        'new1',
        'new2',
      ])
    },
  },
]

/** Failures on the recorded page, groups too. */
const FAILING = larkspur()
  .summary.components.filter(({ status }) => status !== 'operational')
  .map(({ id }) => id)
