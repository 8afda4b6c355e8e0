import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSecrets } from '../../src/network/job-secrets.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

const token = 'tRunkT0kenOf7heG1tH0st'

it.each([
  ['a rule', '.gitconfig', `[url "https://robot:${token}@git.test/"]\n  insteadOf = https://git.test/`],
  ['a token as the user', '.gitconfig', `[url "https://${token}@git.test/"]\n  insteadOf = https://git.test/`],
  ['a header', '.gitconfig', `[http "https://git.test/"]\n  extraheader = AUTHORIZATION: basic ${token}`],
  ['a proxy', '.gitconfig', `[http]\n  proxy = http://robot:${token}@proxy.test:3128`],
  ['a quoted value', '.gitconfig', `[remote "a"]\n  url = "https://robot:${token}@git.test/a"`],
  ['the other file of a home', '.config/git/config', `[url "https://robot:${token}@git.test/"]`],
  ['the folder of XDG', 'xdg/git/config', `[url "https://robot:${token}@git.test/"]`, 'XDG_CONFIG_HOME', 'xdg'],
  ['a file of another name', 'mine', `[url "https://robot:${token}@git.test/"]`, 'GIT_CONFIG_GLOBAL', 'mine'],
  ['the file of the system', 'etc', `[url "https://robot:${token}@git.test/"]`, 'GIT_CONFIG_SYSTEM', 'etc'],
])('a login in the settings of git is hidden: %s', (_, file, text, name = 'UNUSED', place = '') => {
  const home = temporaryFolder()
  writeTree(home, { [file]: text })
  const secrets = openSecrets({ HOME: home, [name]: join(home, place) })
  expect(secrets.redact(`the server says ${token}, and so on`)).not.toContain(token)
})

it('a short user and a host with a port in the settings of git are no secrets', () => {
  const home = temporaryFolder()
  const text = '[url "https://walter@git.test:8443/team"]\n  insteadOf = https://git.test:8443/team\n'
  writeTree(home, { '.gitconfig': text })
  const shown = 'walter asks git.test:8443 for team'
  expect(openSecrets({ HOME: home }).redact(shown)).toBe(shown)
})

it.each(['no file', 'a folder'])('%s in the place of the settings of git is passed over', (kind) => {
  const home = temporaryFolder()
  if (kind === 'a folder') writeTree(home, { '.gitconfig/x': '' })
  expect(openSecrets({ HOME: home }).redact('plain')).toBe('plain')
})
