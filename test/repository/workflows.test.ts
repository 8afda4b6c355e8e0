import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { action, find, readText, readWorkflow, stepsOf } from './files.ts'

const own = find('.github/workflows/*.yml')
const examples = [...find('examples/workflows/*.yml'), ...find('examples/github/!(rerun|bundle).yml')]

describe.each(own)('%s', (path) => {
  const workflow = readWorkflow(path)

  it('gives no permission but to the jobs that need it', () => {
    expect(workflow.permissions).toEqual({})
  })

  it('limits the time of every job', () => {
    const unlimited = Object.entries(workflow.jobs).filter(([, job]) => !(Number(job['timeout-minutes']) > 0))
    expect(unlimited).toEqual([])
  })

  it('pins every action to a commit, and says which version that is', () => {
    const lines = readText(path)
      .split('\n')
      .filter((line) => /\buses:/.test(line))
    expect(lines.filter((line) => !/uses: (\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/.test(line))).toEqual([])
  })

  it('leaves no token behind in the checkout', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('puts no expression into a script, where its value would be run', () => {
    expect(stepsOf(workflow).filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

describe.each(['ci', 'e2e'])('the gate of %s.yml', (name) => {
  const { jobs } = readWorkflow(`.github/workflows/${name}.yml`)
  const { gate, ...others } = jobs

  it('needs every other job, runs also if one failed, and passes only if all have passed', () => {
    expect(gate?.needs).toEqual(Object.keys(others))
    expect(gate?.if).toBe('always()')
    const all = Object.keys(others).map(() => 'success')
    expect(gate?.steps?.map(({ run }) => run)).toEqual([`test "$RESULTS" = '${all.join(' ')}'`])
  })
})

it('unit tests and downloads run on each system, and in a container with musl', () => {
  const systems = ['ubuntu-latest', 'ubuntu-24.04-arm', 'macos-latest', 'windows-latest']
  const osOf = (file: string, job: string) => {
    const matrix = readWorkflow(`.github/workflows/${file}.yml`).jobs[job]?.strategy?.matrix
    return matrix?.os ?? matrix?.include?.flatMap(({ os, from }) => [os, from]) ?? []
  }
  expect(osOf('ci', 'unit')).toEqual(systems)
  expect(osOf('e2e', 'cold')).toEqual(systems)
  expect(new Set(osOf('e2e', 'warm'))).toEqual(new Set(systems))
  expect(readWorkflow('.github/workflows/e2e.yml').jobs['musl']?.container).toMatch(/alpine/)
})

describe('workflows', () => {
  it.each([...examples, 'examples/github/bundle.yml'])(
    '%s pins every action but modward to a commit, with a comment that a bot can update',
    (path) => {
      const lines = readText(path)
        .split('\n')
        .filter((line) => /\buses:/.test(line) && !line.includes('modward/modward@'))
      expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    },
  )

  it.each([...examples, 'examples/github/bundle.yml'])('%s states its permissions', (path) => {
    expect(readWorkflow(path).permissions).toEqual({ contents: 'read' })
  })

  it('use one version of each action', () => {
    const pins = new Set([...own, ...examples].flatMap((path) => readText(path).match(/actions\/[\w-]+@.*/g) ?? []))
    const actions = new Set([...pins].map((pin) => pin.split('@')[0]))
    expect(pins.size).toBe(actions.size)
  })
})

describe.each([...own, ...examples])('%s', (path) => {
  const steps = stepsOf(readWorkflow(path)).filter(({ uses }) => uses === './' || uses?.startsWith('modward/modward@'))

  it('sets only inputs that the action has', () => {
    const names = steps.flatMap((step) => Object.keys(step.with ?? {}))
    expect(names.filter((name) => !(name in action.inputs))).toEqual([])
  })

  it('reads only outputs that the action has', () => {
    const names = [...readText(path).matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, name]) => name ?? '')
    expect(names.filter((name) => !(name in action.outputs))).toEqual([])
  })
})

describe('examples', () => {
  it.each(examples)('%s guards a download', (path) => {
    expect(stepsOf(readWorkflow(path)).some(({ uses }) => uses?.startsWith('modward/modward@'))).toBe(true)
  })
})

describe.each(find('.github/ISSUE_TEMPLATE/!(config).yml'))('%s', (path) => {
  it('asks each thing once', () => {
    const form: { body: { id: string }[] } = parse(readText(path))
    const ids = form.body.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(path.includes('bug') ? 'report' : 'log')
  })
})
