import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderingPackage } from './rendering-packages.ts'

/**
 * A job summary as a page that looks as on GitHub: Markdown, its style sheet, and Mermaid drawing the diagrams. `document.title` is
 * `drawn` once that is done, or says what Mermaid did not understand.
 */
export async function summaryPage(summary: string): Promise<string> {
  const { marked } = await import(pathToFileURL(join(renderingPackage('marked'), 'lib/marked.esm.js')).href)
  const body: string = marked.parse(summary, { gfm: true })
  const style = readFileSync(join(renderingPackage('github-markdown-css'), 'github-markdown.css'), 'utf8')
  const mermaid = readFileSync(join(renderingPackage('mermaid'), 'dist/mermaid.min.js'), 'utf8')
  return `<!doctype html><meta charset="utf-8"><style>${style}
body { margin: 0 } .markdown-body { max-width: 900px; padding: 24px } pre:has(.language-mermaid) { background: none; padding: 0 }
@media (prefers-color-scheme: dark) { body { background: #0d1117 } }</style>
<body><article class="markdown-body">${body}</article><script>${mermaid.replaceAll('</script', '<\\/script')}</script><script>
const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
mermaid.initialize({ startOnLoad: false, theme })
for (const code of document.querySelectorAll('code.language-mermaid')) code.parentElement.replaceWith(Object.assign(document.createElement('pre'), { className: 'mermaid', textContent: code.textContent }))
mermaid.run().then(() => { document.title = 'drawn' }, (error) => { document.title = String(error?.str ?? error) })
</script>`
}

/** An expression that resolves to the title of such a page once Mermaid is done. */
export const untilDrawn = `new Promise((done) => { const look = () => document.title === '' ? setTimeout(look, 20) : done(document.title); look() })`
