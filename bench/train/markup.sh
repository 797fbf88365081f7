#!/bin/sh
# Fits the weights of the markup and scores them out of fold: two minutes on one core. Run it after run.sh, which calls it, whenever what
# the markup shows (src/clean/markup, src/adapters/html) or the model has changed.
#   bench/train/markup.sh [DATA] [OUT]        as for run.sh, which must have left its dump and its judgements in OUT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
data=$(cd "${1:-$root/../shared/data}" && pwd)
out=$(cd "${2:-$root/out/train}" && pwd)
cd "$root"
export OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
node_modules/.bin/tsx "$here/markup.ts" dump "$data" "$out"
"${PYTHON:-python3}" "$here/markup.py" "$data" "$out" "$root/src/clean/markup/weights.ts"
node_modules/.bin/tsx "$here/markup.ts" score "$data" "$out"
