#!/usr/bin/env python3
"""Fits the model of src/clean/model. run.sh calls it between the dumps of TypeScript, which computes all inputs.

  train.py lexicon DATA OUT     labels, vocabulary; OUT/scores.i16 out of fold
  train.py networks DATA OUT    both networks and the gate; OUT/judged.f64 out of fold; OUT/networks.pkl
  train.py score DATA OUT       the scores of OUT/predicted, and the calibration of what was cut
  train.py sample DATA OUT STEP [FILE]     the sample pages of the tests, by the whole model: lexicon, networks (writes FILE)
  train.py export DATA OUT FILE COMMIT     the weights as a TypeScript module"""
import hashlib, json, os, pickle, subprocess, sys, time
import numpy as np
import export, gate, lexicon, network, texts, variety

START = time.time()
SCORED = texts.SETS[:4]


def log(x): print(f'[{time.time() - START:.0f}s] {x}', flush=True)


class Run:
    def __init__(self, data, out):
        self.data, self.out = data, out; self.docs = texts.load(data, out); self.total = sum(d['n'] for d in self.docs)
        self.fold = np.concatenate([np.full(d['n'], d['fold'], np.int8) for d in self.docs]); self.y = np.concatenate([d['y'] for d in self.docs]).astype(float)

    def file(self, name, kind): return np.fromfile(f'{self.out}/{name}', kind)
    def save(self, name, value): pickle.dump(value, open(f'{self.out}/{name}.pkl', 'wb'))
    def read(self, name): return pickle.load(open(f'{self.out}/{name}.pkl', 'rb'))
    def names(self): return json.load(open(f'{self.out}/meta.json'))['inputs']

    def lexicon(self):
        ptr = np.concatenate([[0], np.cumsum(self.file('counts.i32', np.int32))]).astype(np.int64)
        scores, full = lexicon.out_of_fold(self.docs, ptr, self.file('keys.i32', np.int32), log); scores.tofile(f'{self.out}/scores.i16'); self.save('lexicon', full)

    def networks(self):
        names = self.names(); inputs = self.file('inputs.i16', np.int16).reshape(self.total, -1); X, words = network.scaled(inputs, names)
        seen = np.concatenate([np.full(d['n'], d['kind'] in texts.KINDS) for d in self.docs]); means, scales = X[seen].mean(0, dtype=np.float64), 1 / (X[seen].std(0, dtype=np.float64) + 1e-6); X = network.standard(X, means, scales); places = variety.Places(inputs, names, means, scales)
        page, page_full = network.train(X, words, self.docs, self.y, places, log=log, **network.PAGE); extract, extract_full = network.train(X, words, self.docs, self.y, places, log=log, **network.EXTRACT)
        z, weights, of_both = gate.train(self.docs, page, extract, inputs, names, texts.FOLDS); z.tofile(f'{self.out}/judged.f64')
        page.tofile(f'{self.out}/page.f64'); extract.tofile(f'{self.out}/extract.f64'); self.save('networks', dict(means=means, scales=scales, page=page_full, extract=extract_full, gate=weights, gate_of_both=of_both)); log(f'gate {np.round(weights, 2)}, of both {np.round(of_both, 2)}')

    def calibrate(self):
        """The calibration of the cuts of pages and extractor output, fitted on four folds and measured on the fifth."""
        cuts = np.fromfile(f'{self.out}/cuts.f64').reshape(-1, 2); at = cuts[:, 0].astype(int); odds = cuts[:, 1]; known = np.concatenate([d['w0'] for d in self.docs])[at] > 0
        at, odds = at[known], odds[known]; right = 1 - self.y[at]; fold = self.fold[at]; p = np.zeros(len(at)); to = lambda k, x: 1 / (1 + np.exp(-np.interp(x, *np.array(k).T)))
        for f in range(texts.FOLDS): p[fold == f] = to(gate.knots(odds[fold != f], right[fold != f]), odds[fold == f])
        knots = gate.knots(odds, right); self.save('calibration', knots)
        print(f'{len(at)} cuts of chrome, {right.mean():.4f} of them right; calibration error {gate.error(1 / (1 + np.exp(-odds)), right):.4f} before, {gate.error(p, right):.4f} after; {knots}')

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
        print(f"neither English nor German: {len(rows)} pages, F1 {found['other languages']:.4f}; of pages {np.mean([2 * a * b / (a + b) if a and b else 0 for a, b, *_ in rows]):.4f}"); self.save('scores', found); self.calibrate()

    def sample(self, step, path=None):
        """The trainer's own log-odds of the pages in OUT/samples; the library must come to the same."""
        folder = f'{self.out}/samples'; read = lambda name, kind: np.fromfile(f'{folder}/{name}', kind); counts = [x['blocks'] for x in map(json.loads, open(f'{folder}/documents.jsonl', encoding='utf8'))]; n = sum(counts)
        if step == 'lexicon':
            S = np.zeros((n, lexicon.OUTPUTS), np.int16); ptr = np.concatenate([[0], np.cumsum(read('counts.i32', np.int32))]).astype(np.int64)
            lexicon.apply(self.read('lexicon'), ptr, read('keys.i32', np.int32), np.arange(n), S); S.tofile(f'{folder}/scores.i16'); return
        names = self.names(); inputs = read('inputs.i16', np.int16).reshape(n, -1); model = self.read('networks'); X = network.standard(network.scaled(inputs, names)[0], model['means'], model['scales'])
        ends = np.cumsum(counts); docs = [dict(at=int(e - c), n=c) for e, c in zip(ends, counts)]; page, extract = np.zeros(n), np.zeros(n); found = []
        network.predict(model['page'], X, docs, page); network.predict(model['extract'], X, docs, extract)
        for d in docs: q = slice(d['at'], d['at'] + d['n']); found.append([] if not d['n'] else [round(float(x), 4) for x in gate.mixed(page[q], extract[q], gate.share_of(page[q], extract[q], inputs[q], names, model['gate'], model['gate_of_both']))])
        json.dump(dict(logOdds=found), open(path, 'w'), indent=1)

    def export(self, path, commit):
        digest = hashlib.sha256()
        for line in open(f'{self.out}/documents.jsonl', 'rb'): digest.update(line)
        model = self.read('networks'); read = lambda name, other: self.read(name) if os.path.exists(f'{self.out}/{name}.pkl') else other
        networks = {name: export.network(model[name], network.NARROW, network.STATES) for name in ('page', 'extract')}
        export.module(path, dict(data=digest.hexdigest(), commit=commit, scores=read('scores', {}), calibration=read('calibration', [[0, 0], [8, 8]]), lexicon=export.lexicon(self.read('lexicon')), inputs=export.inputs(model['means'], model['scales']), **networks, gate=[round(float(x), 4) for x in model['gate']], gateOfBoth=[round(float(x), 4) for x in model['gate_of_both']]))


if __name__ == '__main__':
    step, data, out, *rest = sys.argv[1:]; getattr(Run(data, out), step)(*rest)
