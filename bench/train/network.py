"""The networks of src/clean/model/reading.ts: small gated recurrent networks (Cho et al. 2014) with their gradients written out, which is
some twenty times as fast as a library on sequences of this size."""
import numpy as np, numba as nb
import variety
from lexicon import OUTPUTS, STEPS, block_weights
from texts import FOLDS

NARROW, STATES, EPOCHS, BATCH, RATE, DROP, MOST_INPUT, MOST_WEIGHT = 16, 24, 20, 12, 5e-3, .2, 5., 20.
# What each network learns from, and the seeds of its folds and of the one that sees all (15 lost a paragraph in a test of pages that are mostly
# chrome). One network for both lost .004 on pages. The pages that two extractors agree on count as others do.
PAGE = dict(kinds=dict(page=1., readability=.1, trafilatura=.1, gold=.025), agreed=3., blind=.25, seed=1, whole=16, varied=variety.WHOLE)
EXTRACT = dict(kinds=dict(page=.1, readability=1., trafilatura=1., defuddle=.4, justext=.1, gold=.3, corpus=.05), agreed=1., blind=.1, seed=1, whole=15, varied=variety.WHOLE + variety.LEFT)

f4 = np.float32


@nb.njit(fastmath=True, cache=True, inline='always')
def tanh(x):
    """The fraction of src/clean/model/kernel/twin.ts, which is several times as fast."""
    x = max(min(x, f4(8)), f4(-8)); t = x * x
    return x * (f4(.9999889606306839) + t * (f4(.12167326330366116) + t * (f4(.0021602747426623715) + t * f4(.000003411389906478454)))) / (f4(1) + t * (f4(.4549714734008576) + t * (f4(.02051729456291057) + t * f4(.00013001012752924239))))


@nb.njit(fastmath=True, cache=True, inline='always')
def sigmoid(x): return f4(.5) + f4(.5) * tanh(f4(.5) * x)


@nb.njit(fastmath=True, cache=True)
def run(X, y, w, Wi, bi, W, b, U, c, wo, bo, dWi, dbi, dW, db, dU, dc, dwo, dbo, out, training, drop):
    """One page forward; where training, its gradients are added too. W, U: direction, input, gates (reset, update, new)."""
    T, nin = X.shape; p = NARROW; h = STATES; g3 = 3 * STATES; keep = f4(1) - f4(drop)
    A = np.zeros((T, p), f4); M = np.ones((T, p), f4); V = np.ones((T, 2 * h), f4); H = np.zeros((2, T + 1, h), f4); R = np.zeros((2, T, h), f4); Z = np.zeros((2, T, h), f4); N = np.zeros((2, T, h), f4); K = np.zeros((2, T, h), f4)
    for t in range(T):
        for o in range(p): A[t, o] = bi[o]
        for j in range(nin):
            x = X[t, j]
            for o in range(p): A[t, o] += Wi[j, o] * x
        for o in range(p): A[t, o] = tanh(A[t, o])
    if training:
        for t in range(T):
            for o in range(p): M[t, o] = f4(1) / keep if np.random.random() < keep else f4(0)
            for o in range(2 * h): V[t, o] = f4(1) / keep if np.random.random() < keep else f4(0)
    gx = np.zeros(g3, f4); gh = np.zeros(g3, f4)
    for d in range(2):
        for k in range(T):
            t = k if d == 0 else T - 1 - k
            for o in range(g3): gx[o] = b[d, o]; gh[o] = c[d, o]
            for j in range(p):
                x = A[t, j] * M[t, j]
                for o in range(g3): gx[o] += W[d, j, o] * x
            for j in range(h):
                x = H[d, k, j]
                for o in range(g3): gh[o] += U[d, j, o] * x
            for i in range(h):
                r = sigmoid(gx[i] + gh[i]); z = sigmoid(gx[h + i] + gh[h + i]); n = tanh(gx[2 * h + i] + r * gh[2 * h + i])
                R[d, t, i] = r; Z[d, t, i] = z; N[d, t, i] = n; K[d, t, i] = gh[2 * h + i]; H[d, k + 1, i] = n + z * (H[d, k, i] - n)
    loss = 0.
    dA = np.zeros((T, p), f4); dz = np.zeros(T, f4)
    for t in range(T):
        s = bo[0]
        for o in range(p): s += wo[o] * A[t, o] * M[t, o]
        for i in range(h): s += wo[p + i] * H[0, t + 1, i] * V[t, i] + wo[p + h + i] * H[1, T - t, i] * V[t, h + i]
        out[t] = s
        if training:
            q = sigmoid(s); dz[t] = (q - y[t]) * w[t]; loss += w[t] * (np.log1p(np.exp(-abs(s))) + max(s, f4(0)) - y[t] * s)
    if not training: return loss
    dgx = np.zeros(g3, f4); dgh = np.zeros(g3, f4)
    for t in range(T):
        dbo[0] += dz[t]
        for o in range(p): dwo[o] += dz[t] * A[t, o] * M[t, o]; dA[t, o] += dz[t] * wo[o]
        for i in range(h): dwo[p + i] += dz[t] * H[0, t + 1, i] * V[t, i]; dwo[p + h + i] += dz[t] * H[1, T - t, i] * V[t, h + i]
    for d in range(2):
        dh = np.zeros(h, f4)
        for k in range(T - 1, -1, -1):
            t = k if d == 0 else T - 1 - k
            for i in range(h):
                e = dh[i] + dz[t] * wo[p + d * h + i] * V[t, d * h + i]; r = R[d, t, i]; z = Z[d, t, i]; n = N[d, t, i]
                dn = e * (f4(1) - z) * (f4(1) - n * n); du = e * (H[d, k, i] - n) * z * (f4(1) - z); dr = dn * K[d, t, i] * r * (f4(1) - r)
                dgx[i] = dr; dgx[h + i] = du; dgx[2 * h + i] = dn; dgh[i] = dr; dgh[h + i] = du; dgh[2 * h + i] = dn * r; dh[i] = e * z
            for o in range(g3): db[d, o] += dgx[o]; dc[d, o] += dgh[o]
            for j in range(p):
                x = A[t, j] * M[t, j]; s = f4(0)
                for o in range(g3): dW[d, j, o] += x * dgx[o]; s += W[d, j, o] * dgx[o]
                dA[t, j] += s
            for j in range(h):
                x = H[d, k, j]; s = f4(0)
                for o in range(g3): dU[d, j, o] += x * dgh[o]; s += U[d, j, o] * dgh[o]
                dh[j] += s
    for t in range(T):
        for o in range(p): dA[t, o] *= M[t, o] * (f4(1) - A[t, o] * A[t, o]); dbi[o] += dA[t, o]
        for j in range(nin):
            x = X[t, j]
            for o in range(p): dWi[j, o] += x * dA[t, o]
    return loss


@nb.njit
def seed_numba(s): np.random.seed(s)


def shapes(nin, p, h): return [(nin, p), (p,), (2, p, 3 * h), (2, 3 * h), (2, h, 3 * h), (2, 3 * h), (p + 2 * h,), (1,)]


def parts(theta, nin, p, h):
    found = []; at = 0
    for s in shapes(nin, p, h): n = int(np.prod(s)); found.append(theta[at:at + n].reshape(s)); at += n
    return found


def fit(X, y, w, docs, seed, blind, words, places, varied, epochs=EPOCHS, batch=BATCH, rate=RATE, drop=DROP, decay=1e-4, most=700, p=NARROW, h=STATES):
    """Returns the flat parameters. In a share `blind` of the pages the lexical scores (columns `words`) are faint, as in a language without n-grams."""
    nin = X.shape[1]
    rng = np.random.default_rng(seed); seed_numba(seed); size = sum(int(np.prod(s)) for s in shapes(nin, p, h)); theta = np.zeros(size, f4); P = parts(theta, nin, p, h)
    P[0][:] = rng.uniform(-1, 1, P[0].shape) / np.sqrt(nin)
    for k in (2, 3, 4, 5): P[k][:] = rng.uniform(-1, 1, P[k].shape) / np.sqrt(h)
    P[6][:] = rng.uniform(-1, 1, P[6].shape) / np.sqrt(p + 2 * h)
    grad = np.zeros(size, f4); G = parts(grad, nin, p, h); m = np.zeros(size); v = np.zeros(size); docs = [d for d in docs if d['n'] and w[d['at']:d['at'] + d['n']].sum() > 0]
    steps = epochs * ((len(docs) + batch - 1) // batch); step = 0; out = np.zeros(max(d['n'] for d in docs), f4); empty = f4(0)
    mean, taken = np.zeros(size), 0; variants = variety.Variety(docs, y, varied)
    for epoch in range(epochs):
        order = rng.permutation(len(docs))
        for first in range(0, len(docs), batch):
            grad[:] = 0; ws = 0.
            for i in order[first:first + batch]:
                d = docs[i]; rows = variants.rows(d, rng); q = slice(d['at'], d['at'] + d['n']) if rows is None else rows; x, t, v0 = X[q], y[q], w[q]
                if rows is not None: places.set(x, rows, MOST_INPUT)
                if len(x) > most: k = rng.integers(0, len(x) - most + 1); x, t, v0 = x[k:k + most], t[k:k + most], v0[k:k + most]
                if rng.random() < blind: x = x.copy(); x[:, words] *= f4(.25)
                if len(x) > len(out): out = np.zeros(len(x), f4)
                run(x, t, v0, *P, *G, out, True, drop); ws += v0.sum()
            g = grad.astype(np.float64) / (ws + 1); norm = np.sqrt((g * g).sum()); g *= min(1, 1 / (norm + 1e-9))
            step += 1; part = step / steps; lr = rate * (part / .25 * .96 + .04 if part < .25 else .5 * (1 + np.cos(np.pi * (part - .25) / .75)) + 1e-4)
            m = .9 * m + .1 * g; v = .999 * v + .001 * g * g
            theta -= (lr * (m / (1 - .9 ** step)) / (np.sqrt(v / (1 - .999 ** step)) + 1e-8) + lr * decay * theta).astype(f4)
        if epoch >= .7 * epochs: taken += 1; mean += (theta - mean) / taken  # steadier than the last (Izmailov et al. 2018, https://arxiv.org/abs/1803.05407)
    return mean.astype(f4)


def predict(theta, X, docs, z, p=NARROW, h=STATES):
    nin = X.shape[1]; P = parts(theta, nin, p, h); G = parts(np.zeros_like(theta), nin, p, h); e = np.zeros(0, f4)
    for d in docs:
        if d['n']: s, t = d['at'], d['at'] + d['n']; out = np.zeros(d['n'], f4); run(X[s:t], e, e, *P, *G, out, False, 0.); z[s:t] = out


def scaled(inputs, names):
    """As src/clean/model/inputs.ts: log-odds as they are, all else on a logarithmic scale."""
    X = inputs.astype(f4); words = np.arange(names.index('article'), names.index('article') + OUTPUTS); scores = X[:, words] / STEPS
    X = np.sign(X) * np.log1p(np.abs(X) / 8); X[:, words] = scores; return X, words


def standard(X, means, scales): return np.clip((X - means) * scales, -MOST_INPUT, MOST_INPUT).astype(f4)


def train(X, words, docs, y, places, kinds, agreed, blind, seed, whole, varied, log):
    """Returns log-odds out of fold, and the parameters of a network that saw all."""
    w = block_weights(docs, len(y), kinds)
    for d in docs:
        if d['set'] == 'trafilatura': w[d['at']:d['at'] + d['n']] *= agreed
    w = np.minimum(MOST_WEIGHT, w / w[w > 0].mean()).astype(f4); y = y.astype(f4); z = np.zeros(len(y))
    for f in range(FOLDS):
        predict(fit(X, y, w, [d for d in docs if d['fold'] != f], 10 * seed + f, blind, words, places, varied), X, [d for d in docs if d['fold'] == f], z); log(f'fold {f}')
    return z, fit(X, y, w, docs, whole, blind, words, places, varied)
