module modward.test/replay

go 1.21
