"""Scores the quick experiment (eval/experiment.py of the labelled data) beside this library on the same folds by site: trained on whole pages
and on what Readability and trafilatura left of them together, as its held-back figures were. Since those are known and the library's are
not, the difference here says what may be expected of the library there.

  bench/accuracy/experiment_folds.py SHARED OUT        SHARED: the folder with data/ and eval/; OUT: where bench/train/run.sh left predicted/
                                                       needs numpy, scipy, scikit-learn; some ten minutes on one core
"""
import json, os, statistics, sys, zlib
import numpy as np
from scipy.sparse import vstack
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import SGDClassifier

shared, out = sys.argv[1:]
sys.path.insert(0, f'{shared}/eval')
from experiment import EXTRA, SETS, features, labels, lines_of, load, vectors
from score_chrome import score_page

data = f'{shared}/data/chrome'
SCORED, KINDS, FOLDS = SETS[:4], ('page', 'readability', 'trafilatura'), 5


def rows(path): return map(json.loads, open(path, encoding='utf8')) if os.path.exists(path) else ()


def items():
    """Set, kind, page and lines of every text that the experiment learns from."""
    for name in SETS:
        pages = {page['id']: page for page in rows(f'{data}/{name}.jsonl') if page.get('gold_text')}
        texts = [('page', page['id'], page['raw_text']) for page in pages.values()] + [(tool, x['id'], x['text'] or '') for tool in KINDS[1:] for x in rows(f'{data}/extracted/{tool}/{name}.jsonl') if x['id'] in pages]
        yield from ((name, kind, pages[key], lines_of(text)) for kind, key, text in texts if lines_of(text))
    for name in EXTRA: yield from ((name, 'page', page, lines) for page, lines in load(f'{data}/extra', name))


def f1(scores):
    p, r = (statistics.mean(x[i] for x in scores if x[i] is not None) for i in (0, 1))
    return 2 * p * r / (p + r)


every = list(items())
vector = [vectors(lines) for *_, lines in every]
label = [labels(page['gold_text'], lines) for *_, page, lines in every]
weight = [(lambda q: q / q.sum() * 100)(np.sqrt([len(line) for line in lines])) for *_, lines in every]
fold = [zlib.crc32(str(page.get('site')).encode()) % FOLDS for *_, page, _ in every]
own = {(kind, name): {x['id']: x['text'] for x in rows(f'{out}/predicted/{kind}/{name}.jsonl')} for kind in KINDS for name in SCORED}


def linear(of): return SGDClassifier(loss='log_loss', alpha=2e-6, max_iter=12, random_state=0).fit(vstack([vector[i] for i in of]), np.concatenate([label[i] for i in of]), sample_weight=np.concatenate([weight[i] for i in of]))


found = {}
for held in range(FOLDS):
    seen = [i for i in range(len(every)) if fold[i] != held]
    score = {}
    for inner in set(fold) - {held}:
        model = linear([i for i in seen if fold[i] != inner])
        score.update((i, model.decision_function(vector[i])) for i in seen if fold[i] == inner)
    trees = HistGradientBoostingClassifier(max_iter=350, learning_rate=.06, max_leaf_nodes=31, l2_regularization=1., random_state=0)
    trees.fit(np.vstack([features(every[i][3], score[i]) for i in seen]), np.concatenate([label[i] for i in seen]), sample_weight=np.concatenate([weight[i] for i in seen]))
    whole = linear(seen)
    for i, (name, kind, page, lines) in enumerate(every):
        if fold[i] != held or name not in SCORED: continue
        kept = trees.predict_proba(features(lines, whole.decision_function(vector[i])))[:, 1] > .5
        found.setdefault((kind, name), []).append((score_page(page, '\n'.join(line for line, keep in zip(lines, kept) if keep)), score_page(page, own[kind, name].get(page['id'], ''))))
for kind in KINDS:
    pairs = [[f1([score[which] for score in found[kind, name]]) for name in SCORED] for which in (0, 1)]
    print(kind, '  '.join(f'{name} {a:.4f} {b:.4f}' for name, a, b in zip(SCORED, *pairs)), f'mean: experiment {np.mean(pairs[0]):.4f}, copydesk {np.mean(pairs[1]):.4f}')
