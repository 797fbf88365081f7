"""Pages that never were, for training: the article of one page in what stands around that of another, with what stands inside a third,
lines and stretches left out, cut short at an end. A network that has seen each piece of chrome around many articles learns less of
what is peculiar to a site."""
import numpy as np

WHOLE = ('page',)
LEFT = ('readability', 'trafilatura', 'defuddle')
# Chances of one page: an article or an end of another page, strangers inside, gaps, an end cut short. Of gaps: the largest share of lines.
EXCHANGED, STRANGERS, GAPS, MOST_GAPS, SHORTER = .5, .3, .5, .3, .25
MOST_STRANGERS = 40


class Variety:
    def __init__(self, docs, y, kinds, languages=('en', 'de')):
        """Recombines documents of `kinds` with others of their language; whole pages and what extractors left apart."""
        self.y = y; self.ends = {}; self.like = {}; self.inside = {}; self.key = {}
        for d in docs:
            on = np.flatnonzero(y[d['at']:d['at'] + d['n']])
            if d['kind'] not in kinds or not len(on): continue
            at = d['at']; key = self.key[at] = d['kind'] in WHOLE, d['lang'] if d['lang'] in languages else None
            self.ends[at] = at, at + on[0], at + on[-1] + 1, at + d['n']; self.like.setdefault(key, []).append(at)
            self.inside.setdefault(key, []).extend((at + a + 1, at + b) for a, b in zip(on[:-1], on[1:]) if b > a + 1)

    def rows(self, d, rng):
        """Returns the rows of a variant of a document, or nothing where it stays as it is."""
        at = d['at']
        if at not in self.ends: return None
        start, first, last, end = self.ends[at]; own = rows = np.arange(start, end); like = self.like[self.key[at]]
        if rng.random() < EXCHANGED:
            other = self.ends[like[rng.integers(len(like))]]; which = rng.random()
            if which < .5: rows = np.concatenate([own[:first - at], np.arange(other[1], other[2]), own[last - at:]])
            elif which < .75: rows = np.concatenate([own[:last - at], np.arange(other[2], other[3])])
            else: rows = np.concatenate([np.arange(other[0], other[1]), own[first - at:]])
        inside = self.inside.get(self.key[at], ())
        if len(inside) and rng.random() < STRANGERS:
            on = np.flatnonzero(self.y[rows])
            if len(on) > 2:
                pieces = []; done = 0
                for place in np.sort(rng.choice(on[1:], min(len(on) - 1, rng.integers(1, 4)), replace=False)):
                    a, b = inside[rng.integers(len(inside))]; pieces += [rows[done:place], np.arange(a, min(b, a + MOST_STRANGERS))]; done = place
                rows = np.concatenate(pieces + [rows[done:]])
        if rng.random() < GAPS:
            gone = rng.random(len(rows)) < rng.random() * MOST_GAPS
            if rng.random() < .5 and len(rows) > 20: k = rng.integers(len(rows)); gone[k:k + rng.integers(1, 1 + len(rows) // 6)] = True
            if (~gone).sum() > 5: rows = rows[~gone]
        if rng.random() < SHORTER:
            on = np.flatnonzero(self.y[rows]); n = len(rows)
            if len(on) and on[0] > 3 and rng.random() < .5: rows = rows[rng.integers(0, on[0]):]
            elif len(on) and n - on[-1] > 4: rows = rows[:n - rng.integers(0, n - on[-1] - 1)]
        return None if rows is own else rows


class Places:
    """The inputs that say where a block stands in its page, as src/clean/model/inputs.ts has them."""
    def __init__(self, inputs, names, means, scales):
        self.inputs = inputs; self.at = names.index('blocksBefore'); self.words, self.length, self.ends = (names.index(x) for x in ('words', 'length', 'endsSentence'))
        assert names[self.at:] == ['blocksBefore', 'blocksAfter', 'blocks', 'pageWords', 'pageShort', 'pageEnds', 'pageEndWords']
        self.means, self.scales = means[self.at:], scales[self.at:]

    def set(self, X, rows, most):
        """Sets them in the standardized inputs of a page that was put together from `rows`."""
        r = self.inputs[rows]; n = len(rows); w = r[:, self.words].astype(float); ends = r[:, self.ends] != 0; i = np.arange(n)
        of_page = [n, int(w.sum() / 2), int(1000 * (r[:, self.length] < 30).sum() / n), int(1000 * ends.sum() / n), int(1000 * w[ends].sum() / (w.sum() + 1))]
        v = np.minimum(32000, np.stack([i, n - 1 - i] + [np.full(n, x) for x in of_page], 1)); X[:, self.at:] = np.clip((np.log1p(v / 8) - self.means) * self.scales, -most, most)
