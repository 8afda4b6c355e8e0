import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer as createTcp } from 'node:net'
import { serveGit, sh } from '../git-server.ts'
import type { StagedFault } from '../staged-fault.ts'
import { files, own } from './private.ts'

/** git over ssh; needs a sshd, whose path is in STAGE_SSHD. */
export function sshFaults(tools: string): readonly StagedFault[] {
  const ssh = (options: string) => ({
    ...own,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'url.ssh://git@git.corp.test/.insteadOf',
    GIT_CONFIG_VALUE_0: 'https://git.corp.test/',
    GIT_SSH_COMMAND: `ssh -F /dev/null -o BatchMode=yes ${options}`,
  })
  const keys = `${tools}/ssh`
  const sshd = process.env['STAGE_SSHD']
  if (sshd === undefined) return []
  const serveSsh = () => {
    serveGit(tools, 'open')
    if (!existsSync(`${keys}/host`)) {
      mkdirSync(keys)
      sh(
        `cd '${keys}' && for k in host other user stranger; do ssh-keygen -q -t ed25519 -N '' -f $k; done; cp user.pub authorized_keys; printf 'git.corp.test %s\\n' "$(cut -d' ' -f1,2 host.pub)" > known; printf 'git.corp.test %s\\n' "$(cut -d' ' -f1,2 other.pub)" > changed; : > none; grep -v '^\\(sshd\\|git\\):' /etc/passwd > passwd; printf 'sshd:x:65531:65534::/run/sshd:/usr/sbin/nologin\\ngit:x:0:0::${keys}:/bin/sh\\n' >> passwd; mount --bind passwd /etc/passwd; mkdir -p /run/sshd`,
      )
      writeFileSync(
        `${keys}/config`,
        `ListenAddress 127.0.1.3\nPort 22\nHostKey ${keys}/host\nAuthorizedKeysFile ${keys}/authorized_keys\nPidFile none\nStrictModes no\nPermitRootLogin yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nForceCommand git-shell -c "git-upload-pack '${tools}/repositories/team/lib.git'"\n`,
      )
      spawn(sshd, ['-D', '-f', `${keys}/config`], { stdio: 'ignore' }).unref()
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700)
    }
  }
  const known = `-i ${keys}/user -o IdentitiesOnly=yes -o UserKnownHostsFile=${keys}/known`
  return [
    {
      name: 'ssh-unknown',
      cause: 'vcs_host_key',
      how: 'ssh does not know the host key',
      commands: ['download', 'build', 'json'],
      go: 'few',
      files,
      env: ssh(`${known.replace(/known$/, 'none')} -o StrictHostKeyChecking=yes`),
      prepare: serveSsh,
    },
    {
      name: 'ssh-changed',
      cause: 'vcs_host_key',
      how: 'the host key has changed',
      commands: ['download', 'tidy'],
      files,
      env: ssh(`${known.replace(/known$/, 'changed')} -o StrictHostKeyChecking=yes`),
      prepare: serveSsh,
    },
    {
      name: 'ssh-key',
      cause: 'vcs_ssh_auth',
      how: 'ssh offers a key that the server does not know',
      commands: ['download', 'build', 'json', 'list'],
      go: 'few',
      files,
      env: ssh(known.replace('/user', '/stranger')),
      prepare: serveSsh,
    },
    {
      name: 'ssh-nokey',
      cause: 'vcs_ssh_auth',
      how: 'the key file is not there',
      commands: ['download'],
      files,
      env: ssh(known.replace('/user', '/gone')),
      prepare: serveSsh,
    },
    {
      name: 'ssh-closed',
      cause: 'vcs_network',
      how: 'nothing listens at the ssh port',
      commands: ['download', 'tidy', 'json', 'build'],
      files,
      env: ssh(`${known} -p 9`),
      prepare: serveSsh,
    },
    {
      name: 'ssh-kex',
      cause: 'vcs_network',
      how: 'the connection is closed during the key exchange',
      commands: ['download', 'build'],
      files,
      env: ssh(`${known} -p 2222`),
      prepare: () => {
        serveSsh()
        const server = createTcp((socket) => {
          socket.on('error', () => {})
          socket.once('data', () => socket.destroy())
        })
        server.on('error', () => {})
        server.listen(2222, '127.0.1.3')
      },
    },
    {
      name: 'ssh-dns',
      cause: 'vcs_network',
      how: 'ssh does not find the host',
      files,
      env: { ...ssh(known), GIT_CONFIG_KEY_0: 'url.ssh://git@git.nowhere.test/.insteadOf' },
      prepare: serveSsh,
    },
    {
      name: 'ssh-tool',
      cause: 'vcs_tool_missing',
      how: 'no ssh where git looks for it',
      files,
      env: { ...ssh(known), GIT_SSH_COMMAND: '/nowhere/ssh' },
      prepare: serveSsh,
    },
  ]
}
