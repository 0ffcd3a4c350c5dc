#!/bin/sh
# Looks at the citizen's pages in a real browser: axe-core finds nothing, nothing comes from elsewhere, 320 pixels do.
# Installs what it needs: Debian's chromium (asks for root once), playwright-core and axe-core into .cache.
set -eu
cd "$(dirname "$0")/../.."
command -v chromium >/dev/null || { apt-get update -qq && apt-get install -y -qq chromium; }
command -v npm >/dev/null || { echo "npm is needed for make check-paginas" >&2; exit 1; }
mkdir -p .cache/paginas
cp tests/paginas/package.json .cache/paginas/
npm install --prefix .cache/paginas --ignore-scripts --no-audit --no-fund --silent
.venv/bin/python -m tests.paginas.maak .cache/paginas
NODE_PATH=.cache/paginas/node_modules node tests/paginas/bekijk.cjs .cache/paginas
