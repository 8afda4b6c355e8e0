import { expect, it } from 'vitest'
import { bundleReadme } from '../../src/commands/bundle/bundle-readme.ts'
import { readText } from './files.ts'

it('the Dockerfile sets what the README of a bundle says', () => {
  const settings = (text: string) =>
    [...text.matchAll(/RUN --mount=from=modules.*\n.*/g)].map(([run]) => run.replace(/\s+/g, ' '))
  const [recipe] = settings(readText('examples/bundle/Dockerfile'))
  expect(recipe).toContain('GOPROXY=file:///modules,off GONOPROXY=none')
  expect(settings(bundleReadme(3, []))).toEqual([recipe])
})
