#!/bin/sh
# Any CI system: downloads the Go modules, and keeps them in a folder for later jobs of the same machine.
# Safe to run again, by any user: the folder is only read and written by modward, several jobs may share it.
set -eu

kept="${MODWARD_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/modward}"

mkdir -p "$kept"
${MODWARD:-npx --yes modward@1} guard --cache-dir "$kept" --report "${MODWARD_REPORT:-modward.json}" "$@"
