"""The training texts: blocks as TypeScript cut them, and a label and a weight for each.

A block belongs to the article where half of its 3-grams stand in the gold text (blocks of three words or fewer: where they are a
line of it) and it lies on the heaviest chain of such blocks in the order of the gold text. A block off the chain belongs
where it covers what the chain left open. Gold texts have no headline: the one above the article is labelled as its part."""
import gzip, html, json, os, pickle, re, zlib
from collections import defaultdict
import numpy as np

WORD = re.compile(r'\w+')
FOLDS = 5
SETS = ('scrapinghub', 'fundus_eval', 'fundus_tests', 'wcxb', 'cleanportaleval')


def words(text): return WORD.findall(text.lower())


def align(gold, blocks):
    """Returns a label for each block: 1 where it belongs to the gold text."""
    g = words(gold); places = defaultdict(list); short = defaultdict(list); at = 0
    for i in range(len(g) - 2): places[tuple(g[i:i + 3])].append(i)
    for line in gold.split('\n'):
        w = words(line)
        if w and len(w) <= 8: short[' '.join(w)].append(at)
        at += len(w)
    items = []
    for i, w in enumerate(blocks):
        if not w: continue
        if len(w) <= 3: items += [(i, s, s + len(w), len(w)) for s in short.get(' '.join(w), ())]; continue
        votes = defaultdict(int); hits = 0
        for j in range(len(w) - 2):
            found = places.get(tuple(w[j:j + 3]))
            if found:
                hits += 1
                if len(found) <= 6:
                    for s in found: votes[s - j] += 1
        if hits >= .5 * (len(w) - 2):
            items += [(i, max(0, d), d + len(w), v + 2) for d, v in sorted(votes.items(), key=lambda x: -x[1])[:4] if v >= .3 * hits]
    y = np.zeros(len(blocks), np.int8); covered = np.zeros(len(g) + 1, bool)
    if not items: return y
    I, S, E, V = (np.array(x) for x in zip(*items)); best = V.astype(float); back = np.full(len(items), -1)
    for k in range(1, len(items)):
        ok = (I[:k] < I[k]) & (E[:k] <= S[k] + 3)
        if ok.any():
            c = np.where(ok, best[:k] - 1e-4 * np.minimum(200, I[k] - I[:k]), -1); b = int(c.argmax())
            if c[b] > 0: best[k] += c[b]; back[k] = b
    k = int(best.argmax())
    while k >= 0: y[I[k]] = 1; covered[S[k]:E[k]] = True; k = back[k]
    for i, s, e, _ in sorted(items, key=lambda x: -x[3]):
        if y[i] == 0 and e <= len(g) + 3 and (~covered[s:min(e, len(g))]).sum() >= .6 * (e - s): y[i] = 1; covered[s:e] = True
    return y


TITLE = re.compile(r'<title[^>]*>(.*?)</title>|<h1[^>]*>(.*?)</h1>', re.S | re.I)
BYLINE = re.compile(r'^(by|von|par|por|di|door|af|av)\b', re.I)
KINDS = ('page', 'readability', 'trafilatura', 'defuddle', 'justext', 'gold', 'corpus')


def titles_of(data):
    found = {}
    for name in ('scrapinghub', 'fundus_eval', 'fundus_tests'):
        with gzip.open(f'{data}/chrome/html/{name}.jsonl.gz', 'rt', encoding='utf8') as f:
            for line in f:
                x = json.loads(line)
                found[name, x['id']] = [words(re.sub(r'<[^>]+>', ' ', html.unescape(a or b))) for a, b in TITLE.findall(x['html'][:400000])][:4]
    return found


HEADLINE_WEIGHT = 2.  # losing the headline is worse than keeping a line


def mark_titles(y, w0, blocks, titles):
    """Labels the headline above the article 1, gives other copies of it and bylines near it no weight. Returns what has a role."""
    role = np.zeros(len(y), bool); on = np.flatnonzero(y)
    if not len(on): return role
    first = on[0]; same = []
    for i, w in enumerate(blocks[:first + 1]):
        if y[i]: continue
        if len(w) >= 3 and any(w == t or len(w) >= 4 and (t[:len(w)] == w or w[:len(t)] == t and len(t) >= 4 and len(w) <= len(t) + 4) for t in titles): same.append(i)
        elif i >= first - 25 and 2 <= len(w) <= 12 and BYLINE.match(' '.join(w)): w0[i] = 0; role[i] = True
    for i in same: w0[i] = 0; role[i] = True
    if same and same[-1] >= first - 30: y[same[-1]] = 1; w0[same[-1]] = HEADLINE_WEIGHT
    return role


def load(data, out):
    """Returns documents (dictionaries) in the order of the dump."""
    cache = f'{out}/texts.pkl'
    if os.path.exists(cache): return pickle.load(open(cache, 'rb'))
    records = {}
    for name in SETS + ('extra/readability', 'extra/newspaper4k', 'trafilatura'):
        for line in open(f'{data}/chrome/{name}.jsonl', encoding='utf8'): r = json.loads(line); records[name, r['id']] = r
    titles = titles_of(data); spans = np.fromfile(f'{out}/spans.i32', np.int32).reshape(-1, 2); docs = []; at = 0; kept = defaultdict(dict)
    for line in open(f'{out}/documents.jsonl', encoding='utf8'):
        x = json.loads(line); n = x['blocks']; units = x['text'].encode('utf-16-le', 'surrogatepass')
        lines = [units[2 * s:2 * e].decode('utf-16-le', 'replace') for s, e in spans[at:at + n]]
        r = records.get((x['set'], x['id']), {}); site = str(r.get('site') or f"{x['set']}/{x['id']}")
        d = dict(set=x['set'], kind=x['kind'], id=x['id'], site=site, at=at, n=n, lines=lines, blocks=[words(l) for l in lines], fold=zlib.crc32(site.encode()) % FOLDS, lang=r.get('lang'))
        if x['set'] == 'trafilatura' and x['kind'] != 'page': kept[x['id']][x['kind']] = x['text']
        at += n; docs.append(d)
    assert at == len(spans)
    for d in docs:
        r = records.get((d['set'], d['id']), {}); n = d['n']; w0 = np.ones(n); role = np.zeros(n, bool)
        if d['kind'] in ('gold', 'corpus'): y = np.ones(n, np.int8)
        elif d['set'] == 'trafilatura':
            a, b = kept[d['id']].get('readability', ''), kept[d['id']].get('trafilatura', '')
            if d['kind'] == 'page' and min(len(words(a)), len(words(b))) > 60:
                ya, yb = align(a, d['blocks']), align(b, d['blocks']); size = np.array([len(b) for b in d['blocks']])
                y = ya & yb; w0 = (ya == yb) * 1.
                if (size * y).sum() < .5 * (size * (ya | yb)).sum(): w0[:] = 0
            else: y = np.zeros(n, np.int8); w0[:] = 0
        else:
            y = align(r['gold_text'], d['blocks'])
            if r.get('gold_optional'): w0[align('\n\n'.join(r['gold_optional']), d['blocks']) == 1] = 0
            role = mark_titles(y, w0, d['blocks'], titles.get((d['set'], d['id']), []) + ([words(r['title'])] if r.get('title') else []))
        d.update(y=y, w0=w0, role=role, size=np.array([len(b) for b in d['blocks']], float), record=r)
    pickle.dump(docs, open(cache, 'wb')); return docs
