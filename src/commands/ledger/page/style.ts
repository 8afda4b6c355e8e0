import { type Colours, dark, light } from './colours.ts'

/** The style sheet of the page; the reader's system chooses light or dark. */
export const style = `
:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 48px; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 1200px; margin: 0 auto; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; }
h2 { margin: 0 0 4px; font-size: 16px; }
p { margin: 4px 0; }
.muted, th { color: var(--muted); }
small, footer { font-size: 13px; }
dl, .grid { display: grid; gap: 16px; margin: 20px 0; }
dl { grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); }
.grid { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.stack { display: grid; gap: 16px; align-content: start; min-width: 0; }
figure { display: flex; flex-direction: column; justify-content: space-between; }
dl > div, .card { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
dt { font-size: 13px; color: var(--muted); }
dd { margin: 0; }
dd b { display: block; font-size: 26px; line-height: 1.3; font-weight: 600; }
svg { display: block; width: 100%; height: auto; overflow: visible; font-size: 12px; }
svg text { fill: var(--muted); }
.axis { stroke: var(--line); }
.failed { fill: var(--failed); } .repaired { fill: var(--repaired); } .saved { fill: var(--saved); }
path.saved { fill: none; stroke: var(--saved); stroke-width: 2; stroke-linejoin: round; }
.key { display: inline-block; width: 11px; height: 11px; margin: 0 5px 0 0; border-radius: 2px; }
.key.failed { background: var(--failed); } .key.repaired { background: var(--repaired); }
.legend span { margin-right: 16px; font-size: 13px; white-space: nowrap; }
.narrow { display: none; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 0 5px 14px; text-align: right; vertical-align: top; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-size: 13px; font-weight: 400; white-space: normal; }
th:first-child { padding-left: 0; text-align: left; white-space: normal; overflow-wrap: anywhere; color: inherit; font-weight: 400; }
tbody th { min-width: 110px; }
tbody small { display: block; color: var(--muted); }
tbody svg { height: 6px; margin-top: 4px; }
summary { cursor: pointer; font-weight: 600; }
@media (max-width: 760px) {
  .grid { grid-template-columns: minmax(0, 1fr); }
  .wide { display: none; }
  .narrow { display: block; }
  dl { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; }
  dl > div, .card { padding: 12px; }
  dd b { font-size: 21px; }
  th, td { padding-left: 8px; font-size: 13px; }
}
`

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
}
