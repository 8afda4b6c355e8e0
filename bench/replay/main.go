// Command replay serves a frozen GOPROXY tree over HTTP/1.1 on loopback, as slowly as a real mirror: with a delay before
// each reply, and limits on the bandwidth of each connection and of all together. It is a program of its own, and in Go
// for sendfile, so that what is measured is not the mirror.
//
// It prints its URL, and answers /-/counters with the counters as JSON, which it then sets back.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

// A pace lets so many bytes pass in a second, whoever sends them.
type pace struct {
	mu   sync.Mutex
	rate float64
	next time.Time
}

// wait returns when n more bytes may pass.
func (p *pace) wait(n int) {
	if p == nil || p.rate == 0 {
		return
	}
	p.mu.Lock()
	now := time.Now()
	// Sleeps end late; what was lost is made up for, but a pause is not saved up.
	if oldest := now.Add(-30 * time.Millisecond); p.next.Before(oldest) {
		p.next = oldest
	}
	p.next = p.next.Add(time.Duration(float64(n) / p.rate * float64(time.Second)))
	until := p.next
	p.mu.Unlock()
	time.Sleep(until.Sub(now))
}

// A slowWriter writes no faster than two paces let it.
type slowWriter struct {
	http.ResponseWriter
	all, own *pace
	sent     int64
}

func (w *slowWriter) Write(b []byte) (int, error) {
	const most = 32 << 10
	written := 0
	for written < len(b) {
		piece := b[written:min(written+most, len(b))]
		w.all.wait(len(piece))
		w.own.wait(len(piece))
		n, err := w.ResponseWriter.Write(piece)
		written += n
		w.sent += int64(n)
		if err != nil {
			return written, err
		}
	}
	return written, nil
}

type counters struct {
	sync.Mutex
	Requests map[string]int `json:"requests"`
	Bytes    int64          `json:"bytes"`
	Open     int            `json:"open"`
	Peak     int            `json:"peak"`
}

type connKey struct{}

func main() {
	tree := flag.String("tree", "", "the folder to serve")
	delay := flag.Duration("delay", 0, "wait before each reply")
	perConn := flag.Float64("connection", 0, "bytes per second on one connection; 0 for no limit")
	total := flag.Float64("total", 0, "bytes per second on all connections; 0 for no limit")
	flag.Parse()

	all := &pace{rate: *total}
	count := &counters{Requests: map[string]int{}}
	serve := func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/-/counters" {
			count.Lock()
			json.NewEncoder(w).Encode(count)
			count.Requests, count.Bytes, count.Peak = map[string]int{}, 0, count.Open
			count.Unlock()
			return
		}
		count.Lock()
		count.Requests[path.Ext(r.URL.Path)]++
		count.Open++
		count.Peak = max(count.Peak, count.Open)
		count.Unlock()
		defer func() { count.Lock(); count.Open--; count.Unlock() }()
		time.Sleep(*delay)
		file, err := os.Open(filepath.Join(*tree, filepath.FromSlash(path.Clean(r.URL.Path))))
		if err != nil {
			http.Error(w, "not found: "+r.URL.Path, http.StatusNotFound)
			return
		}
		defer file.Close()
		info, err := file.Stat()
		if err != nil || info.IsDir() {
			http.Error(w, "not found: "+r.URL.Path, http.StatusNotFound)
			return
		}
		w.Header().Set("Content-Type", "application/octet-stream")
		// As the official mirror and its store do: parts of a file are given to those who ask.
		w.Header().Set("ETag", fmt.Sprintf(`"%x-%x"`, info.Size(), info.ModTime().UnixNano()))
		var sent int64
		if *perConn == 0 && *total == 0 {
			http.ServeContent(w, r, "", time.Time{}, file)
			sent, _ = strconv.ParseInt(w.Header().Get("Content-Length"), 10, 64)
		} else {
			slow := &slowWriter{ResponseWriter: w, all: all, own: r.Context().Value(connKey{}).(*pace)}
			http.ServeContent(slow, r, "", time.Time{}, file)
			sent = slow.sent
		}
		count.Lock()
		count.Bytes += sent
		count.Unlock()
	}
	server := &http.Server{
		Handler: http.HandlerFunc(serve),
		ConnContext: func(ctx context.Context, _ net.Conn) context.Context {
			return context.WithValue(ctx, connKey{}, &pace{rate: *perConn})
		},
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	if err := server.Serve(listener); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
