"""The trees over a block's columns."""
import numpy as np, lightgbm as lgb
from texts import FOLDS
from lexicon import block_weights

KINDS = dict(page=1., readability=.35, trafilatura=.35, defuddle=.15, justext=.05, gold=.1, corpus=.02)
PARAMS = dict(objective='cross_entropy', learning_rate=.1, num_leaves=31, min_data_in_leaf=60, feature_fraction=.4, bagging_fraction=.6, bagging_freq=1, lambda_l2=2.,
              min_sum_hessian_in_leaf=1., max_bin=63, max_depth=5, num_threads=1, verbose=-1, deterministic=True, force_row_wise=True, seed=1)
CLEAN_GAIN = 1.
TREES = 100
FIRST = dict(trees=40, num_leaves=15, learning_rate=.15)
SECOND = dict(trees=100)
SEEDS = dict(first=(1,), second=(1, 2, 3))  # the mean of several fits: the second look is for a third of the blocks only
SURE, LEAST_BEST, LEAST_WORDS = 3., 2., 8  # as in src/clean/model/model.ts


def fit(X, y, w, rows, trees=TREES, **params):
    p = {**PARAMS, **params}; rows = rows[w[rows] > 0]
    return lgb.train(p, lgb.Dataset(X[rows], y[rows], weight=w[rows] / w[rows].mean(), params=dict(max_bin=p['max_bin'], verbose=-1)), trees)


def out_of_fold(X, y, w, fold, log=lambda x: None, **options):
    z = np.zeros(len(y)); models = []
    for f in range(FOLDS):
        m = fit(X, y, w, np.flatnonzero(fold != f), **options); q = np.flatnonzero(fold == f)
        z[q] = m.predict(X[q], num_threads=1, raw_score=True); models.append(m); log(f'trees, fold {f}')
    return z, models


def judge(first, second, docs, words):
    """Puts the two looks together as src/clean/model/model.ts does; `words` counts twice the words of each block."""
    z = np.where(np.abs(first) > SURE, first, second)
    for d in docs:
        q = slice(d['at'], d['at'] + d['n']); long = z[q][words[q] >= 2 * LEAST_WORDS]
        if len(long) and long.max() < LEAST_BEST: z[q] += LEAST_BEST - long.max()
    return z


def row_weights(docs, total):
    """Weights of blocks. In what an extractor left, losing text is worse than keeping chrome: there the article weighs more."""
    w = block_weights(docs, total, KINDS)
    for d in docs:
        if d['kind'] in ('readability', 'trafilatura', 'defuddle', 'justext'): q = slice(d['at'], d['at'] + d['n']); w[q][d['y'] == 1] *= CLEAN_GAIN
    return w
