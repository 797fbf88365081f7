#!/usr/bin/env python3
"""Fits the model of src/clean/model. run.sh calls it between the dumps of TypeScript, which computes all inputs.

  train.py lexicon DATA OUT     labels, vocabulary; OUT/scores.i16 out of fold
  train.py first DATA OUT       the first look's trees; OUT/beliefs.i16 out of fold
  train.py second DATA OUT      the second look's trees; OUT/judged.f64 out of fold; OUT/model.pkl
  train.py score DATA OUT       the scores of OUT/predicted
  train.py sample DATA OUT STEP [FILE]     the sample pages of the tests, by the whole model: lexicon, first, second (writes FILE)
  train.py export DATA OUT FILE COMMIT     the weights as a TypeScript module"""
import hashlib, json, os, pickle, subprocess, sys, time
import numpy as np
import export, lexicon, texts, trees

START = time.time()
SCORED = texts.SETS[:4]


def log(x): print(f'[{time.time() - START:.0f}s] {x}', flush=True)


class Run:
    def __init__(self, data, out):
        self.data, self.out = data, out; self.docs = texts.load(data, out); self.total = sum(d['n'] for d in self.docs)
        self.fold = np.concatenate([np.full(d['n'], d['fold'], np.int8) for d in self.docs]); self.y = np.concatenate([d['y'] for d in self.docs]).astype(float)

    def file(self, name, kind): return np.fromfile(f'{self.out}/{name}', kind)
    def columns(self, name): return self.file(name, np.int16).reshape(self.total, -1).astype(np.float32)
    def save(self, name, value): pickle.dump(value, open(f'{self.out}/{name}.pkl', 'wb'))
    def read(self, name): return pickle.load(open(f'{self.out}/{name}.pkl', 'rb'))
    def weights(self): return trees.row_weights(self.docs, self.total)

    def lexicon(self):
        ptr = np.concatenate([[0], np.cumsum(self.file('counts.i32', np.int32))]).astype(np.int64)
        scores, full = lexicon.out_of_fold(self.docs, ptr, self.file('keys.i32', np.int32), log); scores.tofile(f'{self.out}/scores.i16'); self.save('lexicon', full)

    def look(self, name, source, options):
        """Fits one look with each of its seeds; returns the mean of their log-odds, out of fold."""
        X, w = self.columns(source), self.weights(); z = 0.; whole = []
        for seed in trees.SEEDS[name]:
            z = z + trees.out_of_fold(X, self.y, w, self.fold, log, seed=seed, **options)[0] / len(trees.SEEDS[name])
            whole.append(trees.fit(X, self.y, w, np.arange(self.total), seed=seed, **options))
        self.save(name, whole); log(f'{name}: {options}, seeds {trees.SEEDS[name]}'); return z

    def first(self): np.clip(np.floor(self.look('first', 'columns.i16', trees.FIRST) * 64 + .5), -32000, 32000).astype(np.int16).tofile(f'{self.out}/beliefs.i16')
    def second(self): trees.judge(self.file('beliefs.i16', np.int16) / 64, self.look('second', 'revised.i16', trees.SECOND), self.docs, self.file('looks.i16', np.int16).reshape(self.total, -1)[:, 0]).tofile(f'{self.out}/judged.f64')

    def score(self):
        found = {}; scorer = os.environ.get('SCORER', f'{self.data}/../eval/score_chrome.py')
        for kind in ('page', 'readability', 'trafilatura'):
            for name in SCORED + (('cleanportaleval', 'trafilatura') if kind == 'page' else ()):
                prediction = f'{self.out}/predicted/{kind}/{name}.jsonl'; gold = f'{self.data}/chrome/{name}.jsonl'; rows = [prediction]
                if kind != 'page': rows.append(f'{self.data}/chrome/extracted/{kind}/{name}.jsonl')
                x = [json.loads(l) for l in subprocess.run([sys.executable, scorer, gold, *rows, '--json'], capture_output=True, text=True, check=True).stdout.splitlines()]
                found[f'{kind}/{name}'] = round(x[0]['f1'], 4); loss = f"  recall lost {x[1]['recall'] - x[0]['recall']:+.4f} (untouched F1 {x[1]['f1']:.4f})" if len(x) > 1 else ''
                print(f"{kind:12s} {name:16s} F1 {x[0]['f1']:.4f}  precision {x[0]['precision']:.4f}  recall {x[0]['recall']:.4f}{loss}", flush=True)
            found[kind] = round(float(np.mean([found[f'{kind}/{name}'] for name in SCORED])), 4); print(f'{kind:12s} mean of four F1 {found[kind]:.4f}')
        sys.path.insert(0, os.path.dirname(scorer)); from score_chrome import score_page
        rows = []
        for name in texts.SETS:
            predicted = {x['id']: x['text'] for x in map(json.loads, open(f'{self.out}/predicted/page/{name}.jsonl', encoding='utf8'))}
            rows += [score_page(d['record'], predicted[d['id']]) for d in self.docs if d['kind'] == 'page' and d['set'] == name and d['lang'] not in ('en', 'de', None)]
        p = np.mean([r[0] for r in rows if r[0] is not None]); r = np.mean([r[1] for r in rows if r[1] is not None]); found['other languages'] = round(float(2 * p * r / (p + r)), 4)
        print(f"neither English nor German: {len(rows)} pages, F1 {found['other languages']:.4f}; of pages {np.mean([2 * a * b / (a + b) if a and b else 0 for a, b, *_ in rows]):.4f}"); self.save('scores', found)

    def sample(self, step, path=None):
        """The trainer's own log-odds of the pages in OUT/samples; the library must come to the same."""
        folder = f'{self.out}/samples'; read = lambda name, kind: np.fromfile(f'{folder}/{name}', kind); counts = [x['blocks'] for x in map(json.loads, open(f'{folder}/documents.jsonl', encoding='utf8'))]; n = sum(counts)
        if step == 'lexicon':
            S = np.zeros((n, lexicon.OUTPUTS), np.int16); ptr = np.concatenate([[0], np.cumsum(read('counts.i32', np.int32))]).astype(np.int64)
            lexicon.apply(self.read('lexicon'), ptr, read('keys.i32', np.int32), np.arange(n), S); S.tofile(f'{folder}/scores.i16'); return
        X = read('columns.i16' if step == 'first' else 'revised.i16', np.int16).reshape(n, -1).astype(np.float32); z = np.mean([m.predict(X, raw_score=True, num_threads=1) for m in self.read(step)], axis=0)
        if step == 'first': np.clip(np.floor(z * 64 + .5), -32000, 32000).astype(np.int16).tofile(f'{folder}/beliefs.i16'); return
        ends = np.cumsum(counts); docs = [dict(at=int(e - c), n=c) for e, c in zip(ends, counts)]
        z = trees.judge(read('beliefs.i16', np.int16) / 64, z, docs, read('looks.i16', np.int16).reshape(n, -1)[:, 0])
        json.dump(dict(logOdds=[[round(float(x), 4) for x in z[d['at']:d['at'] + d['n']]] for d in docs]), open(path, 'w'), indent=1)

    def export(self, path, commit):
        digest = hashlib.sha256()
        for line in open(f'{self.out}/documents.jsonl', 'rb'): digest.update(line)
        columns = len(json.load(open(f'{self.out}/meta.json'))['columns'])
        looks = [export.forest(self.read(name), columns) for name in ('first', 'second')]
        scores = self.read('scores') if os.path.exists(f'{self.out}/scores.pkl') else {}
        export.module(path, dict(data=digest.hexdigest(), commit=commit, scores=scores, lexicon=export.lexicon(self.read('lexicon')), first=looks[0], second=looks[1]))


if __name__ == '__main__':
    step, data, out, *rest = sys.argv[1:]; getattr(Run(data, out), step)(*rest)
