#!/bin/sh
# certificates.sh DIR: an authority and server certificates for the stage, good and bad (openssl, a second).
set -e
mkdir -p "$1"; cd "$1"
names='DNS:goproxy.corp.test,DNS:proxy.golang.org,DNS:sum.golang.org,DNS:git.corp.test,DNS:vanity.corp.test,DNS:odd.corp.test,DNS:streams.corp.test'
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=$2" -keyout "$1.key" -out "$1.crt" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign 2>/dev/null
}
leaf() { # name, authority, names, start, end
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1.corp.test" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  printf 'subjectAltName=%s\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth,clientAuth' "$3" > "$1.ext"
  : > index.txt; rm -f index.txt.attr; echo 01 > serial
  printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n' > ca.cnf
  openssl ca -batch -config ca.cnf -cert "$2.crt" -keyfile "$2.key" -in "$1.csr" -out "$1.crt" -startdate "$4" -enddate "$5" -extfile "$1.ext" -notext 2>/dev/null
}
authority ca 'Fixture CA'
authority stranger 'Somebody Else'
leaf good ca "$names" 20200101000000Z 20400101000000Z
leaf expired ca "$names" 20200101000000Z 20210101000000Z
leaf future ca "$names" 20390101000000Z 20400101000000Z
leaf other ca 'DNS:other.corp.test' 20200101000000Z 20400101000000Z
leaf unknown stranger "$names" 20200101000000Z 20400101000000Z
