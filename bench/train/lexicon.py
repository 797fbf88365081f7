"""The lexical model: n-grams that stand on enough sites, four logistic outputs in one row of small integers."""
import numpy as np, numba as nb
from texts import FOLDS

KEY_BITS, OUTPUTS, STEPS = 24, 4, 64
LEAST_SITES = 4
EPOCHS, RATE, L2, LEAST_WEIGHT = 8, .1, 3e-4, .5
LEVELS = 44  # the largest weight in units: -44 to 44 are one printable character each


@nb.njit(cache=True)
def fit(ptr, idx, rows, Y, W, size, epochs, rate, l2, seed):
    K = Y.shape[1]; w = np.zeros((size, K)); g2 = np.full((size, K), 1e-2); b = np.zeros(K); bg = np.full(K, 1.)
    np.random.seed(seed); order = rows.copy(); e = np.zeros(K)
    for _ in range(epochs):
        for i in range(len(order) - 1, 0, -1):
            j = np.random.randint(0, i + 1); order[i], order[j] = order[j], order[i]
        for r in order:
            s, t = ptr[r], ptr[r + 1]
            if s == t: continue
            v = 1. / np.sqrt(t - s)
            for k in range(K):
                z = b[k]
                for q in range(s, t): z += w[idx[q], k] * v
                e[k] = (1. / (1. + np.exp(-z)) - Y[r, k]) * W[r, k]
                if e[k] != 0.: bg[k] += e[k] * e[k]; b[k] -= rate * e[k] / np.sqrt(bg[k])
            for q in range(s, t):
                a = idx[q]
                for k in range(K):
                    if W[r, k] == 0.: continue
                    g = e[k] * v + l2 * w[a, k] * W[r, k]; g2[a, k] += g * g; w[a, k] -= rate * g / np.sqrt(g2[a, k])
    return w, b


@nb.njit(cache=True)
def score(ptr, keys, place, rows, Q, scales, biases, out):
    for r in rows:
        known = 0; sums = np.zeros(4, np.int64)
        for q in range(ptr[r], ptr[r + 1]):
            a = place[keys[q]]
            if a < 0: continue
            known += 1
            for k in range(4): sums[k] += Q[a, k]
        v = 1. / np.sqrt(max(1, known))
        for k in range(4): out[r, k] = max(-32000, min(32000, np.floor((biases[k] + sums[k] * scales[k] * v) * 64 + .5)))


@nb.njit(cache=True)
def restrict(ptr, keys, place):
    new = np.zeros_like(ptr); idx = np.zeros(len(keys), np.int32); n = 0
    for r in range(len(ptr) - 1):
        for q in range(ptr[r], ptr[r + 1]):
            a = place[keys[q]]
            if a >= 0: idx[n] = a; n += 1
        new[r + 1] = n
    return new, idx[:n]


def targets(docs, total):
    """Four targets a block: it belongs; the share of the next, of the previous 300 words that belongs; it belongs where its neighbours do."""
    Y = np.zeros((total, OUTPUTS))
    for d in docs:
        q = slice(d['at'], d['at'] + d['n']); y = d['y']; w = d['size'] + 1.; n = d['n']
        if not n: continue
        c = np.concatenate([[0], np.cumsum(w)]); k = np.concatenate([[0], np.cumsum(w * y)])
        a = np.minimum(n, np.searchsorted(c, c[1:] + 300)); b = np.maximum(0, np.searchsorted(c, c[:-1] - 300))
        Y[q, 0] = Y[q, 3] = y; Y[q, 1] = (k[a] - k[1:]) / np.maximum(1, c[a] - c[1:]); Y[q, 2] = (k[:-1] - k[b]) / np.maximum(1, c[:-1] - c[b])
    return Y


def block_weights(docs, total, kinds, power=.5):
    w = np.zeros(total)
    for d in docs:
        if not kinds.get(d['kind']) or not d['n']: continue
        v = (d['size'] + 1.) ** power; w[d['at']:d['at'] + d['n']] = v / v.sum() * 100 * kinds[d['kind']] * (.3 if d['set'] == 'trafilatura' else 1.) * d['w0']
    return w


def output_weights(docs, total):
    W = np.zeros((total, OUTPUTS)); w = block_weights(docs, total, dict(page=1.)); W[:, :3] = np.minimum(20, w / w[w > 0].mean())[:, None]
    inside = block_weights(docs, total, dict(page=1., readability=.7, trafilatura=.7, defuddle=.3, justext=.2))
    for d in docs:
        if d['kind'] != 'page' or not d['n']: continue
        on = np.flatnonzero(d['y']); near = np.zeros(d['n'])
        if len(on): near[max(0, on[0] - 4):on[-1] + 5] = 1; inside[d['at']:d['at'] + d['n']] *= near
    W[:, 3] = np.minimum(20, inside / inside[inside > 0].mean()); return W


def site_keys(docs, ptr, keys):
    """Returns the distinct pairs of a key and a site, as keys, folds."""
    sites = {}; pairs = []
    for d in docs:
        if d['kind'] != 'page': continue
        s = sites.setdefault(d['site'], (len(sites), d['fold']))[0]
        pairs.append(np.unique(keys[ptr[d['at']]:ptr[d['at'] + d['n']]]).astype(np.int64) << 16 | s)
    pairs = np.unique(np.concatenate(pairs)); folds = np.zeros(len(sites), np.int8)
    for s, f in sites.values(): folds[s] = f
    return pairs >> 16, folds[pairs & 0xffff]


def train(ptr, keys, Y, W, rows, sites, fold):
    k, f = sites; counts = np.bincount(k[f != fold], minlength=1 << KEY_BITS); known = np.flatnonzero(counts >= LEAST_SITES)
    rows = rows[W[rows].sum(1) > 0]
    for epochs in (3, EPOCHS):  # once to see which n-grams matter, once with those alone
        place = np.full(1 << KEY_BITS, -1, np.int32); place[known] = np.arange(len(known))
        p, idx = restrict(ptr, keys, place); w, b = fit(p, idx, rows, Y, W, len(known), epochs, RATE, L2, 7)
        if epochs != EPOCHS: known = known[np.abs(w).max(1) >= LEAST_WEIGHT]
    scales = np.maximum(1e-9, np.quantile(np.abs(w), .9995, axis=0)) / LEVELS
    Q = np.clip(np.round(w / scales), -LEVELS, LEVELS).astype(np.int8)
    return dict(keys=known, Q=Q, scales=scales, biases=b)


def apply(model, ptr, keys, rows, out):
    place = np.full(1 << KEY_BITS, -1, np.int32); place[model['keys']] = np.arange(len(model['keys']))
    score(ptr, keys, place, rows, model['Q'], model['scales'], model['biases'], out)


def out_of_fold(docs, ptr, keys, log):
    total = len(ptr) - 1; Y, W = targets(docs, total), output_weights(docs, total); sites = site_keys(docs, ptr, keys); S = np.zeros((total, OUTPUTS), np.int16)
    fold = np.concatenate([np.full(d['n'], d['fold'], np.int8) for d in docs])
    for f in range(FOLDS): apply(train(ptr, keys, Y, W, np.flatnonzero(fold != f), sites, f), ptr, keys, np.flatnonzero(fold == f), S); log(f'lexicon, fold {f}')
    full = train(ptr, keys, Y, W, np.arange(total), sites, -1); log(f"lexicon: {len(full['keys'])} n-grams"); return S, full
