globalThis.modwardEntry = 'main'
await import('../cli/index.js')
