import type { Socket } from 'node:net'
import type { CauseId } from '../../src/causes/id.ts'
import type { Rule } from '../support/misbehaviours.ts'

/** The go commands that are run against a fault; each wraps the same error in its own way. */
export const commands = {
  download: ['mod', 'download'],
  json: ['mod', 'download', '-json'],
  build: ['build', './...'],
  test: ['test', './...'],
  vet: ['vet', './...'],
  run: ['run', '.'],
  tidy: ['mod', 'tidy'],
  vendor: ['mod', 'vendor'],
  verify: ['mod', 'verify'],
  why: ['mod', 'why', 'github.com/acme/lib'],
  list: ['list', '-m', 'all'],
  updates: ['list', '-m', '-u', 'all'],
  deps: ['list', '-deps', './...'],
  versions: ['list', '-m', '-versions', 'github.com/acme/lib'],
  get: ['get', 'github.com/acme/lib@v1.1.0'],
  latest: ['get', 'github.com/acme/lib@latest'],
  branch: ['get', 'github.com/acme/lib@main'],
  install: ['install', 'github.com/acme/lib/cmd/tool@v1.0.0'],
  sync: ['work', 'sync'],
} as const

export type CommandName = keyof typeof commands

/** What a fault may touch before go runs. */
export type Place = {
  readonly work: string
  readonly home: string
  readonly modcache: string
  readonly gocache: string
  readonly tmp: string
  /** Where the tools of the staging live: certificates, keys, repositories. */
  readonly tools: string
}

/** A fault that is staged for a real go command. What it must be called is known from how it is made. */
export type StagedFault = {
  readonly name: string
  readonly cause: CauseId
  /** How the fault is made, for those who repeat it. */
  readonly how: string
  readonly commands?: readonly CommandName[]
  /** Which go commands run it: the newest, a few, or all there are. */
  readonly go?: 'new' | 'few' | 'all'
  /** Files of the project that differ from the plain one; undefined removes a file. */
  readonly files?: Readonly<Record<string, string | undefined>>
  readonly env?: Readonly<Record<string, string | undefined>>
  /** How the mirrors misbehave. */
  readonly mirror?: Rule
  /** Treats connections to odd.corp.test, ports 80 and 443. */
  readonly odd?: (socket: Socket) => void
  /** What streams.corp.test (HTTP/2) does after the first bytes of every answer; undefined closes the connection. */
  readonly streams?: (stream: number) => Buffer | undefined
  readonly prepare?: (place: Place) => void
  /** Puts something before the go command: `bash -c`, `setpriv`, `timeout`. */
  readonly wrap?: (argv: readonly string[], place: Place) => readonly string[]
  readonly seconds?: number
  /** Judged otherwise than its cause usually is. */
  readonly judged?: { readonly retryable?: boolean; readonly mirrorHelps?: boolean }
}

/** The project that a fault starts from: one direct requirement, one indirect. */
export const plainProject = {
  'go.mod':
    'module example.com/app\n\ngo 1.20\n\nrequire github.com/acme/lib v1.0.0\n\nrequire github.com/acme/base v1.0.0 // indirect\n',
  'main.go': 'package main\n\nimport _ "github.com/acme/lib"\n\nfunc main() {}\n',
}
