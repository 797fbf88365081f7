#!/bin/sh
# Trains the model end to end from the data of development: about twenty minutes on one core.
#   bench/train/run.sh [DATA] [OUT]        DATA: the folder with chrome/ and corpus/; OUT: a folder for what is in between (1 GB)
# PYTHON names an interpreter with bench/train/requirements.txt installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
data=$(cd "${1:-$root/../shared/data}" && pwd)
out=${2:-$root/out/train}
python=${PYTHON:-python3}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 NUMBA_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
cd "$root"
# The weights carry the commit whose code computed their inputs.
git diff --quiet HEAD || { echo "commit what you changed first" >&2; exit 1; }
rm -f "$out/texts.pkl"
dump() { node_modules/.bin/tsx "$here/dump.ts" "$@"; }
train() { step=$1; shift; "$python" "$here/train.py" "$step" "$data" "$out" "$@"; }
dump texts "$data" "$out"
train lexicon
dump inputs "$out"
train networks
node_modules/.bin/tsx "$here/predict.ts" "$out"
train score
train export "$root/src/clean/model/weights.data.ts" "$(git rev-parse HEAD)"
"$here/markup.sh" "$data" "$out"
dump samples "$out/samples"
train sample lexicon
dump inputs "$out/samples"
train sample networks "$root/tests/clean/model.expected.json"
gzip -9 -c "$root/src/clean/model/weights.data.ts" | wc -c
