#!/bin/sh
# Installs the packages of package-lock.json, unless what is installed is newer than the lock.
set -e
if [ node_modules/.package-lock.json -nt package-lock.json ]; then
  exit 0
fi
command -v npm > /dev/null || {
  echo "npm is missing: install Node.js 20 or later (Debian: apt-get install npm)." >&2
  exit 1
}
npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
touch node_modules/.package-lock.json
