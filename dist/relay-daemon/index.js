globalThis.modwardEntry = 'relay-daemon'
await import('../cli/index.js')
