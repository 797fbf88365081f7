#!/usr/bin/env python3
"""Fits the weights of src/clean/markup: a logistic regression over what networks that had not seen the site make of a block, and over what
the markup shows of it. Nothing in it is left to chance: the same dump gives the same weights.

  markup.py DATA OUT FILE     from OUT/markup.f32 and OUT/markup.json; writes OUT/markup.folds.json for the scores, and FILE, the weights
                              as a TypeScript module"""
import json, os, re, sys
import numpy as np
from scipy.optimize import minimize
import texts

KINDS = {'html': 1., 'html-readability': .3}
MOST_ODDS, POWER, L2 = 6., .5, 10.  # L2: of features with standard deviation 1; 2 to 10 make no difference


def fit(X, y, w, odds):
    """The weights of features that are added to the log-odds so far; the first feature, which is always 1, is not held down."""
    means, scales = X.mean(0), X.std(0) + 1e-6; means[0], scales[0] = 0, 1; Z = (X - means) / scales; ridge = np.full(Z.shape[1], L2); ridge[0] = 0

    def loss(b):
        z = odds + Z @ b; p = 1 / (1 + np.exp(-np.clip(z, -40, 40)))
        return (w * np.logaddexp(0, np.where(y > 0, -z, z))).sum() + .5 * (ridge * b * b).sum(), Z.T @ (w * (p - y)) + ridge * b

    b = minimize(loss, np.zeros(Z.shape[1]), jac=True, method='L-BFGS-B', options=dict(maxiter=1000)).x / scales
    b[0] -= b @ means; return b


def main(data, out, path):
    docs = texts.load(data, out); meta = json.load(open(f'{out}/markup.json')); names = meta['features']; blocks = np.array(meta['blocks'])
    X = np.fromfile(f'{out}/markup.f32', np.float32).reshape(len(blocks), len(names)).astype(float); odds = np.clip(np.array(meta['odds']), -MOST_ODDS, MOST_ODDS)
    assert names[0] == 'bias'
    total = sum(d['n'] for d in docs); y, w, fold = np.zeros(total), np.zeros(total), np.zeros(total, int); chosen = [d for d in docs if d['kind'] in KINDS and d['n']]
    for d in chosen:
        q = slice(d['at'], d['at'] + d['n']); v = (d['size'] + 1.) ** POWER * d['w0']; y[q] = d['y']; w[q] = KINDS[d['kind']] * v / max(1e-9, v.sum()); fold[q] = d['fold']
    y, w, fold = y[blocks], w[blocks], fold[blocks]; w *= len(w) / w.sum()
    found = [fit(X[fold != f], y[fold != f], w[fold != f], odds[fold != f]) for f in range(texts.FOLDS)]; full = fit(X, y, w, odds)
    named = lambda b: {n: round(float(x), 3) for n, x in zip(names, b)}
    json.dump(dict(weights=[named(b) for b in found], folds={f"{d['set']} {d['id']}": d['fold'] for d in chosen}), open(f'{out}/markup.folds.json', 'w'))
    after = np.array([X[i] @ found[f] for i, f in enumerate(fold)]); known = lambda z: float((w * np.logaddexp(0, np.where(y > 0, -z, z))).sum() / w.sum())
    print(f'{len(blocks)} blocks of {len(chosen)} texts; loss {known(odds):.4f} without the markup, {known(odds + after):.4f} with it, out of fold')
    export(path, named(full))


def export(path, weights):
    """Writes the weights in place of those that stand there; what is said of them stays."""
    items = [f'{n if re.fullmatch(r"[a-zA-Z]+", n) else json.dumps(n)}: {x:g}' for n, x in weights.items()]; lines = ['']
    for item in items:
        if len(lines[-1]) + len(item) > 110: lines.append('')
        lines[-1] += f'{" " if lines[-1] else ""}{item},'
    head = open(path, encoding='utf8').read().split('= {')[0]
    with open(path, 'w', encoding='utf8') as f: f.write(head + '= {\n' + '\n'.join(f'  {line}' for line in lines) + '\n};\n')


if __name__ == '__main__':
    os.environ.setdefault('OPENBLAS_NUM_THREADS', '1'); main(*sys.argv[1:])
