// Go's own parsers of what modward reads, too.
module modward.test/parsers

go 1.26.0

require golang.org/x/mod v0.42.0
