import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readGoSettings, toolFolder } from '../../src/toolchain/toolchain-settings.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'settings-'))
  for (const folder of ['.config', 'Library/Application Support', 'AppData/Roaming']) {
    await mkdir(join(home, folder, 'go'), { recursive: true })
    await writeFile(
      join(home, folder, 'go', 'env'),
      'GOPROXY=https://goproxy.example,direct\r\n# GOSUMDB=off\nGONOSUMDB=x\n',
    )
  }
})
afterAll(() => rm(home, { recursive: true }))

describe('settings without a go command', () => {
  it.each(['linux', 'darwin', 'win32'])('are read from what `go env -w` wrote on %s', async (platform) => {
    const settings = await readGoSettings({ HOME: home }, platform)
    expect(settings).toMatchObject({
      GOPROXY: 'https://goproxy.example,direct',
      GOSUMDB: 'sum.golang.org',
      origins: { GOPROXY: 'file' },
    })
  })

  it('are taken from the environment first', async () => {
    const settings = await readGoSettings({ HOME: home, GOPROXY: 'https://a.example', GOSUMDB: 'off' }, 'linux')
    expect(settings).toMatchObject({
      GOPROXY: 'https://a.example',
      GOSUMDB: 'off',
      origins: { GOPROXY: 'environment' },
    })
  })

  it.each([{ GOENV: 'off' }, { GOENV: '/nowhere/env' }, { XDG_CONFIG_HOME: '/nowhere' }])(
    'are the defaults with %j',
    async (env) => {
      const settings = await readGoSettings({ HOME: home, ...env }, 'linux')
      expect(settings).toMatchObject({
        GOPROXY: 'https://proxy.golang.org,direct',
        GOAUTH: 'netrc',
        origins: { GOPROXY: 'default' },
      })
    },
  )

  it('are not those of the directory at hand', async () => {
    const env = { HOME: '', XDG_CONFIG_HOME: relative(process.cwd(), join(home, '.config')) }
    expect((await readGoSettings(env, 'linux')).origins.GOPROXY).toBe('default')
  })
})

describe('toolchains are kept', () => {
  it.each([
    [{ RUNNER_TOOL_CACHE: '/opt/hostedtoolcache', HOME: '/h' }, 'linux', '/opt/hostedtoolcache'],
    [{ HOME: '/h' }, 'linux', '/h/.cache/modward/toolchains'],
    [{ HOME: '/h', XDG_CACHE_HOME: '/c' }, 'linux', '/c/modward/toolchains'],
    [{ HOME: '/h' }, 'darwin', '/h/Library/Caches/modward/toolchains'],
    [{ HOME: '' }, 'linux', `${userInfo().homedir}/.cache/modward/toolchains`],
    [{ LOCALAPPDATA: '/l' }, 'win32', '/l/modward/toolchains'],
  ])('with %j on %s in %s', (env, platform, folder) => expect(resolve(toolFolder(env, platform))).toBe(resolve(folder)))
})
