// Greeter is a small web service with the usual company: a command line, configuration, logs, metrics, traces, and a
// health check over gRPC. modward's `npm start` guards the download of its modules.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

func main() {
	if err := command().Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// command builds the command line; every flag can also be set by the environment, as GREETER_<NAME>.
func command() *cobra.Command {
	settings := viper.New()
	settings.SetEnvPrefix("greeter")
	settings.AutomaticEnv()

	root := &cobra.Command{
		Use:           "greeter",
		Short:         "Greets whoever asks",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	serve := &cobra.Command{
		Use:   "serve",
		Short: "Answer GET /hello/NAME over HTTP, and health checks over gRPC",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return run(cmd.Context(), settings.GetString("http"), settings.GetString("grpc"))
		},
	}
	serve.Flags().String("http", "127.0.0.1:8080", "address of the web service and of /metrics")
	serve.Flags().String("grpc", "127.0.0.1:8081", "address of the health check")
	if err := settings.BindPFlags(serve.Flags()); err != nil {
		panic(err)
	}
	root.AddCommand(serve)
	return root
}
