/** The settings that the Go team ships ($GOROOT/go.env). A distribution may ship others on purpose. */
export const goDefaults = {
  GOPROXY: 'https://proxy.golang.org,direct',
  GOSUMDB: 'sum.golang.org',
} as const
