const fetches = "undici's own connector, which modward does not use, cannot connect there"
const variables = 'starts Node without the variable by which it starts there'
const openssl = 'needs openssl, which is not there'

/** Tests that the lane leaves out, files or folders: what Wine alone does otherwise, not Windows, and what is the same on all systems. */
export const leftOut: readonly { readonly file: string; readonly reason: string }[] = [
  { file: 'test/causes/transport/forbidden.test.ts', reason: fetches },
  { file: 'test/causes/transport/transport-fault.test.ts', reason: fetches },
  { file: 'test/relay/relay-response.test.ts', reason: fetches },
  { file: 'test/support/fault-mirror.test.ts', reason: fetches },
  { file: 'test/cache/service-client.test.ts', reason: 'does not end there; the stories save and restore' },
  { file: 'test/commands/own-traces.test.ts', reason: variables },
  { file: 'test/commands/serve/daemon-process.test.ts', reason: variables },
  { file: 'test/commands/doctor/private-hosts.test.ts', reason: openssl },
  { file: 'test/commands/guard/git-auth.test.ts', reason: openssl },
  { file: 'test/network/evidence.test.ts', reason: openssl },
  { file: 'test/network/network.test.ts', reason: openssl },
  { file: 'test/network/send.test.ts', reason: openssl },
  { file: 'test/unpack/worker-pool.test.ts', reason: 'threads end in another order there' },
  { file: 'test/architecture/**', reason: 'reads the sources, which are the same on all systems' },
  { file: 'test/repository/**', reason: 'reads the sources, which are the same on all systems' },
  { file: 'test/fuzz/**', reason: 'takes minutes there, and is about bytes' },
  { file: 'test/unpack/fuzz.test.ts', reason: 'takes minutes there, and is about bytes' },
]
