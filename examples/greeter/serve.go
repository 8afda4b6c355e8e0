package main

import (
	"context"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/exporters/stdout/stdouttrace"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.uber.org/zap"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
)

// run serves until it is interrupted or one of the servers fails.
func run(ctx context.Context, httpAddress, grpcAddress string) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()

	log, err := zap.NewProduction()
	if err != nil {
		return err
	}
	defer func() { _ = log.Sync() }()

	exporter, err := stdouttrace.New()
	if err != nil {
		return err
	}
	traces := trace.NewTracerProvider(trace.WithBatcher(exporter))
	defer func() { _ = traces.Shutdown(context.Background()) }()

	web := &http.Server{Addr: httpAddress, Handler: routes(log, traces), ReadHeaderTimeout: 5 * time.Second}
	checks := grpc.NewServer()
	grpc_health_v1.RegisterHealthServer(checks, health.NewServer())
	listener, err := net.Listen("tcp", grpcAddress)
	if err != nil {
		return err
	}

	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return checks.Serve(listener) })
	group.Go(func() error {
		log.Info("serving", zap.String("http", httpAddress), zap.String("grpc", grpcAddress))
		if err := web.ListenAndServe(); err != http.ErrServerClosed {
			return err
		}
		return nil
	})
	group.Go(func() error {
		<-ctx.Done()
		checks.GracefulStop()
		late, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		return web.Shutdown(late)
	})
	return group.Wait()
}

func routes(log *zap.Logger, traces *trace.TracerProvider) http.Handler {
	router := chi.NewRouter()
	router.Handle("/metrics", promhttp.Handler())
	router.Get("/hello/{name}", func(w http.ResponseWriter, r *http.Request) {
		name := chi.URLParam(r, "name")
		log.Info("greeting", zap.String("name", name))
		if _, err := w.Write([]byte(greeting(name))); err != nil {
			log.Warn("answer not sent", zap.Error(err))
		}
	})
	return otelhttp.NewHandler(router, "greeter", otelhttp.WithTracerProvider(traces))
}
