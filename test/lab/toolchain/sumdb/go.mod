// A checksum database for tests, made of Go's own implementation.
module modward.test/sumdb

go 1.26.0

require golang.org/x/mod v0.42.0
