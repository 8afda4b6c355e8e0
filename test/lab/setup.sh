#!/usr/bin/env bash
# Installs what the network scenes need on Debian and Ubuntu: network namespaces, a packet filter, real proxies and an SSH server.
# Needs root; does nothing where everything is there.
set -euo pipefail
declare -A package_of=([ip]=iproute2 [nft]=nftables [tinyproxy]=tinyproxy-bin [squid]=squid [microsocks]=microsocks
  [sshd]=openssh-server [ssh]=openssh-client)
missing=()
for tool in "${!package_of[@]}"; do
  PATH="$PATH:/usr/sbin:/sbin" command -v "$tool" >/dev/null || missing+=("${package_of[$tool]}")
done
[ "${#missing[@]}" = 0 ] && exit 0
export DEBIAN_FRONTEND=noninteractive
apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null ||
  { apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null; }
