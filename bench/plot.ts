/** One line of a plot: values by x. */
export type Series = {
  readonly name: string
  readonly unit: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

const width = 720
const height = 300
const margin = { left: 60, right: 140, top: 24, bottom: 40 }

/** Draws series that share the x axis, each on a scale of its own, as an SVG that is legible on light and dark ground. */
export function plot(title: string, xLabel: string, series: readonly Series[]): string {
  const xs = series.flatMap(({ points }) => points.map(([x]) => x))
  const xMost = Math.max(...xs)
  const right = width - margin.right
  const bottom = height - margin.bottom
  const x = (value: number) => margin.left + (value / xMost) * (right - margin.left)
  const colours = ['#2f81f7', '#d29922', '#3fb950']
  const lines = series.map(({ name, unit, points }, index) => {
    const most = Math.max(...points.map(([, y]) => y)) * 1.1
    const y = (value: number) => bottom - (value / most) * (bottom - margin.top)
    const colour = colours[index % colours.length]
    const path = points.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`).join(' ')
    const dots = points.map(([px, py]) => {
      const label = `${py < 10 ? py.toFixed(1) : py.toFixed(0)} ${unit}`
      const at = `x="${x(px).toFixed(1)}" y="${(y(py) - 8).toFixed(1)}"`
      return `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="3.5" fill="${colour}"/><text ${at} text-anchor="middle" fill="${colour}">${label}</text>`
    })
    const [lastX, lastY] = points.at(-1) ?? [0, 0]
    const legend = `<text x="${x(lastX) + 34}" y="${y(lastY) + 4}" fill="${colour}">${name}</text>`
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${legend}`
  })
  const ticks = [...new Set(xs)].map((value) => {
    return `<text x="${x(value).toFixed(1)}" y="${bottom + 18}" text-anchor="middle">${value}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#7d8590">
<title>${title}</title>
<path d="M${margin.left} ${margin.top}V${bottom}H${right}" fill="none" stroke="#7d8590"/>
${ticks.join('')}
<text x="${(margin.left + right) / 2}" y="${height - 6}" text-anchor="middle">${xLabel}</text>
${lines.join('\n')}
</svg>
`
}
