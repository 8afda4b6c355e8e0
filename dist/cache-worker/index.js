globalThis.modwardEntry = 'cache-worker'
await import('../cli/index.js')
