/** Code whose every decision a test must hold. Each area has the same share of a sample. */
export type Area = {
  readonly name: string
  /** Globs from the root of the repository. */
  readonly sources: readonly string[]
}

export const areas: readonly Area[] = [
  {
    name: 'policy',
    sources: [
      'src/backoff.ts',
      'src/causes/{answer,rank}.ts',
      'src/commands/guard/attempt-policy.ts',
      'src/fetch/{schedule,source}/*.ts',
      'src/mirrors/{circuit-breaker,selection,selection-reason}.ts',
    ],
  },
  {
    name: 'trust',
    sources: [
      'src/gomod/pattern.ts',
      'src/go/private-patterns.ts',
      'src/mirrors/{candidate,goproxy,goproxy-export,plan}.ts',
      'src/network/{credentials,credential-sources,netrc,goauth}.ts',
      'src/sumdb/*.ts',
    ],
  },
  { name: 'redaction', sources: ['src/causes/{redact,secrets,userinfo,error-id}.ts', 'src/go/redacted-env.ts'] },
  { name: 'cache', sources: ['src/cache/*.ts'] },
  { name: 'unpack', sources: ['src/unpack/*.ts'] },
  { name: 'relay', sources: ['src/relay/*.ts'] },
]
