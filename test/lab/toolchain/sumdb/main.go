// Command sumdb serves a checksum database on loopback. It knows every module: the hash on record is made of its name,
// so that a client can tell what to expect. It prints its verifier key and its address, one a line.
package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb"
	"golang.org/x/mod/sumdb/note"
)

var (
	keyFile = flag.String("key", "", "file with the signer key and the verifier key; made where there is none")
	grow    = flag.Int("grow", 0, "records to begin with")
	story   = flag.String("story", "", "makes these records others than those of another story")
)

func main() {
	flag.Parse()
	signer, verifier := keys(*keyFile)
	server := sumdb.NewTestServer(signer, func(path, version string) ([]byte, error) {
		if strings.HasPrefix(path, "unknown.test/") {
			return nil, fs.ErrNotExist
		}
		sum := sha256.Sum256([]byte(path + "@" + version))
		return fmt.Appendf(nil, "%s %s h1:%s\n", path, version, base64.StdEncoding.EncodeToString(sum[:])), nil
	})
	handler := sumdb.NewServer(server)
	for i := range *grow {
		if _, err := server.Lookup(context.Background(), module.Version{Path: fmt.Sprintf("grown.test/%sm%d", *story, i), Version: "v1.0.0"}); err != nil {
			log.Fatal(err)
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\nhttp://%s\n", verifier, listener.Addr())
	log.Fatal(http.Serve(listener, handler))
}

func keys(file string) (signer, verifier string) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		if signer, verifier, err = note.GenerateKey(rand.Reader, "sumdb.test"); err == nil {
			err = os.WriteFile(file, []byte(signer+"\n"+verifier), 0o600)
		}
	} else if err == nil {
		signer, verifier, _ = strings.Cut(string(data), "\n")
	}
	if err != nil {
		log.Fatal(err)
	}
	return signer, verifier
}
