import { on } from '../../support/misbehaviours.ts'
import { type Answer, serveGit } from '../git-server.ts'
import type { StagedFault } from '../staged-fault.ts'
import { files, own, refused } from './private.ts'

/** The pages that lead to a repository, and private modules that are asked of a public mirror. */
export function pageFaults(tools: string): readonly StagedFault[] {
  const serve = (answer: Answer) => () => serveGit(tools, answer)
  return [
    {
      name: 'page-401',
      cause: 'http_401',
      how: 'the go-get page wants a login',
      commands: ['download', 'build', 'tidy'],
      go: 'few',
      files,
      env: own,
      prepare: serve('page401'),
    },
    {
      name: 'page-500',
      cause: 'http_5xx',
      how: 'the go-get page fails',
      commands: ['download', 'list'],
      go: 'few',
      files,
      env: own,
      prepare: serve('page500'),
    },
    {
      name: 'page-nometa',
      cause: 'vanity_import',
      how: 'the go-get page names no repository',
      commands: ['download', 'build', 'json', 'tidy'],
      go: 'few',
      files,
      env: own,
      prepare: serve('nometa'),
    },
    {
      name: 'page-refused',
      cause: 'tcp_refused',
      how: 'nothing listens where the go-get page should be',
      commands: ['download', 'latest'],
      files: {
        ...files,
        'go.mod': files['go.mod'].replaceAll('git.corp', 'closed.corp'),
        'main.go': files['main.go'].replaceAll('git.corp', 'closed.corp'),
      },
      env: { GOPRIVATE: 'closed.corp.test,github.com/acme', GOFLAGS: '-mod=mod' },
      prepare: serve('open'),
    },
    {
      name: 'leak',
      cause: 'private_leak',
      how: 'a public mirror that could not read a private repository',
      commands: ['download', 'build', 'json', 'tidy', 'list', 'test', 'get'],
      go: 'few',
      files,
      env: { GOFLAGS: '-mod=mod' },
      prepare: serve('auth'),
      mirror: on(/^git\.corp\.test\//, { kind: 'status', status: 404, text: refused }),
    },
    {
      name: 'leak-410',
      cause: 'private_leak',
      how: 'the same, answered 410',
      commands: ['download', 'vendor'],
      files,
      env: { GOFLAGS: '-mod=mod' },
      prepare: serve('auth'),
      mirror: on(/^git\.corp\.test\//, { kind: 'status', status: 410, text: refused }),
    },
  ]
}
