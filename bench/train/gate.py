"""How far a text is a whole page: a logistic model that src/clean/model/gate.ts applies, and the mixture of both networks by it."""
import numpy as np

# What an extractor left weighs more: taken for a page it loses article text, and a page taken for it keeps chrome.
KINDS = dict(page=1., readability=1.6, trafilatura=1.6, defuddle=.8, justext=.3, gold=.8, corpus=.3)
# Where the network of pages judges alone it weighs half of that: what is left in doubt costs both networks, and they have the last word.
ALONE = .5
ENDS, MOST, L2 = 3, 4., 3.
FAVOUR = 2.8  # as in src/clean/model/gate.ts


def features(z, inputs, names):
    """Of one text: what its first and its last blocks are believed to be, its share of short blocks, of words in blocks that end a sentence."""
    c = np.clip(z, -MOST, MOST); return [c[:ENDS].mean(), c[-ENDS:].mean(), inputs[0, names.index('pageShort')] / 1000, inputs[0, names.index('pageEndWords')] / 1000, 1.]


def fit(F, t, w):
    b = np.zeros(F.shape[1]); ridge = L2 * np.diag([1.] * (F.shape[1] - 1) + [0.])
    for _ in range(30):
        p = 1 / (1 + np.exp(-F @ b)); b = b - np.linalg.solve((F * (w * p * (1 - p))[:, None]).T @ F + ridge, F.T @ (w * (p - t)) + ridge @ b)
    return b


def share(z): return np.clip(1.1 / (1 + np.exp(-z)) - .05, 0, 1)  # as in src/clean/model/gate.ts


def mixed(page, extract, by): return by * page + (1 - by) * (extract + FAVOUR)


def features_of_both(of_page, extract):
    """The same, and what the network of extractor output believes of the first and the last blocks: where the others leave it in doubt."""
    c = np.clip(extract, -MOST, MOST); return [*of_page[:4], c[:ENDS].mean(), c[-ENDS:].mean(), 1.]


def share_of(page, extract, inputs, names, gate, of_both):
    f = features(page, inputs, names); s = share(np.dot(f, gate)); return s if s in (0, 1) else 1 / (1 + np.exp(-np.dot(features_of_both(f, extract), of_both)))


def train(docs, page, extract, inputs, names, folds):
    """Returns the mixture out of fold, and the weights of a gate that saw all: by the network of pages, and by both."""
    docs = [d for d in docs if d['n']]; rows = lambda d: slice(d['at'], d['at'] + d['n']); z = np.zeros(len(page)); fold = np.array([d['fold'] for d in docs])
    F = np.array([features(page[rows(d)], inputs[rows(d)], names) for d in docs]); B = np.array([features_of_both(f, extract[rows(d)]) for f, d in zip(F, docs)])
    t = np.array([d['kind'] == 'page' for d in docs]).astype(float); w = np.array([KINDS.get(d['kind'], 0.) for d in docs]); alone = np.where(t == 1, w, ALONE * w); odds = np.zeros(len(docs))
    for f in range(folds): odds[fold == f] = F[fold == f] @ fit(F[fold != f], t[fold != f], alone[fold != f])
    s = share(odds); doubt = (s > 0) & (s < 1)
    for f in range(folds): on = doubt & (fold != f); of = doubt & (fold == f); s[of] = 1 / (1 + np.exp(-B[of] @ fit(B[on], t[on], w[on])))
    for d, by in zip(docs, s): q = rows(d); z[q] = mixed(page[q], extract[q], by)
    return z, fit(F, t, alone), fit(B[doubt], t[doubt], w[doubt])


EDGES = (.25, .5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7)


def knots(odds, right):
    """A calibration: points of a line from log-odds to the log-odds of being right, by isotonic regression over heaps of like cuts."""
    place = np.searchsorted(EDGES, odds); heaps = [h for h in (np.flatnonzero(place == k) for k in range(len(EDGES) + 1)) if len(h) >= 100]; x = [float(odds[h].mean()) for h in heaps]; blocks = [[float(right[h].sum()), len(h), 1] for h in heaps]
    i = 0
    while i + 1 < len(blocks):
        if blocks[i][0] / blocks[i][1] >= blocks[i + 1][0] / blocks[i + 1][1]:
            blocks[i] = [a + b for a, b in zip(blocks[i], blocks.pop(i + 1))]; i = max(0, i - 1)
        else: i += 1
    y = [(a + .5) / (n + 1) for a, n, k in blocks for _ in range(k)]; return [[round(a, 3), round(float(np.log(b / (1 - b))), 3)] for a, b in zip(x, y)]


def error(probability, right, bins=10):
    """The expected calibration error over bins of equal width."""
    at = np.minimum(bins - 1, (probability * bins).astype(int)); return float(sum(abs(probability[at == k].sum() - right[at == k].sum()) for k in range(bins)) / len(right))
