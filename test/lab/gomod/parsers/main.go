// Command parsers answers questions with Go's own parsers: one JSON array of strings a line, one JSON value a line.
package main

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"log"
	"os"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
	"golang.org/x/mod/sumdb/note"
)

// refused is the answer to what a parser does not accept.
const refused = "refused"

func answer(question []string) any {
	switch question[0] {
	case "pattern":
		return module.MatchPrefixPatterns(question[1], question[2])
	case "order":
		if !semver.IsValid(question[1]) || !semver.IsValid(question[2]) {
			return refused
		}
		return semver.Compare(question[1], question[2])
	case "path":
		escaped, err := module.EscapePath(question[1])
		if err != nil {
			return refused
		}
		return escaped
	case "escaped":
		path, err := module.UnescapePath(question[1])
		if err != nil {
			return refused
		}
		return path
	case "version":
		if err := module.Check(question[1], question[2]); err != nil {
			return refused
		}
		if module.CanonicalVersion(question[2]) != question[2] {
			return refused
		}
		return question[2]
	case "key":
		verifier, err := note.NewVerifier(question[1])
		if err != nil {
			return refused
		}
		return verifier.Name()
	case "note":
		verifier, err := note.NewVerifier(question[1])
		if err != nil {
			return refused
		}
		bytes, err := base64.StdEncoding.DecodeString(question[2])
		if err != nil {
			log.Fatal(err)
		}
		opened, err := note.Open(bytes, note.VerifierList(verifier))
		if err != nil {
			return refused
		}
		return opened.Text
	}
	log.Fatalf("no question: %s", question[0])
	return nil
}

func main() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var question []string
		if err := in.Decode(&question); err == io.EOF {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		if err := out.Encode(answer(question)); err != nil {
			log.Fatal(err)
		}
	}
}
