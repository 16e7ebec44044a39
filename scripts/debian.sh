#!/usr/bin/env bash
# The Debian packages that tests compare Skep with: oracles and yardsticks, never dependencies of the package.
# Installs what is missing where we may (root on a machine with apt), else names it and fails.
set -euo pipefail

packages=(
  clang-19 llvm-19 clang-14 bpftool bpftrace libbpf-tools libxdp1 xdp-tools tcpdump libpcap-dev
  gcc libbpf-dev libelf-dev zlib1g-dev
  iproute2 util-linux man-db
  qemu-system-x86 kmod e2fsprogs
)

missing=()
for package in "${packages[@]}"; do
  [[ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" == installed ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
  echo "the tests need these Debian packages: ${missing[*]}" >&2
  echo "install them: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -y -q --no-install-recommends "${missing[@]}" </dev/null; }
echo "installing ${missing[*]}"
install || { apt-get update -q && install; }
