globalThis.modwardEntry = 'post'
await import('../cli/index.js')
