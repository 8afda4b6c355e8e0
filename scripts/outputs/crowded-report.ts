import type { Report } from '../../src/report/schema.ts'

/** The report of a repository with more projects than a job summary can list, with names as long as names get. */
export function crowded(report: Report): Report {
  const projects = Array.from({ length: 5000 }, (_, index) => {
    const directory = `${'a-long-name/'.repeat(20)}p${index}`
    const module = `example.com/${directory}`
    return { directory, kind: 'module' as const, module, modules: index, private: 0 }
  })
  return { ...report, projects }
}
