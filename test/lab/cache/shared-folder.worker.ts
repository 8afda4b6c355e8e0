// One of many jobs on one folder: `node shared-folder.worker.ts FOLDER SAVED NUMBER LIMIT ROUNDS`. Saves under keys that others
// use, too, restores what others saved, and prints what came of it, a line for each round.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listFiles } from '../../../src/cache/cache-folder.ts'
import { FolderStore } from '../../../src/cache/folder-store.ts'

const [root = '', source = '', number = '', limit = '', rounds = ''] = process.argv.slice(2)
const store = new FolderStore(root, Number(limit))
const never = new AbortController().signal
const target = mkdtempSync(join(tmpdir(), 'modward-shared-'))
try {
  for (let round = 0; round < Number(rounds); round++) {
    const key = `key-${(Number(number) + round) % 14}`
    const { outcome } = await store.save(source, key, never)
    rmSync(target, { recursive: true, force: true })
    const restored = await store.restore(target, `key-${(Number(number) * 3 + round) % 14}`, ['kept', 'key-'], never)
    const sizes = [...(await listFiles(target)).values()]
    // What came of an entry before it was evicted may stay.
    const isSound = sizes.every((size) => size === 20_000) && sizes.length >= (restored?.files ?? 0)
    const found = restored === undefined ? 'nothing' : `${restored.files} of ${restored.key}`
    console.log(`${outcome} ${key}, restored ${isSound ? '' : 'badly '}${found}`)
  }
} finally {
  rmSync(target, { recursive: true, force: true })
}
