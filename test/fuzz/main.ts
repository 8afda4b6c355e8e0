// `npm run fuzz [-- COUNT [SEED [NAME]]]`: so many made-up inputs, 100,000 by default, for each parser of what others write.
import { runTarget } from './run-target.ts'
import { targets } from './targets.ts'

const [count = '100000', seed = String(Date.now() % 1_000_000), name] = process.argv.slice(2)
console.log(`seed ${seed}, ${count} inputs each`)
for (const target of targets.filter((one) => name === undefined || one.name === name)) {
  const found = await runTarget(target.name, Number(count), Number(seed))
  console.log(`${found === '' ? 'sound ' : 'FAILED'} ${target.name}`)
  if (found === '') continue
  console.log(found)
  process.exitCode = 1
}
