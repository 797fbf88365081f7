"""Fits the syndication score on the features that reuse-facts.ts wrote.

  reuse.py FACTS.jsonl DATA_DIR [--write WEIGHTS.ts]

A logistic model whose weights may not change the sign that a feature is meant to have. Each set counts by the number given below,
half for its pairs of reuse and half for the others: the sets differ in size by a factor of thirty, and in what they are.

Families (the documents that labelled reuse ties together) stay together. They are halved by a hash, sixteen times; each half is scored by
a model of the other. They are also cut into eight parts, four times, each scored by a model of the seven others: nearest to what new
families meet. Those log-odds give the line that calibrates the score, the sets counting alike (Platt 1999, Probabilistic outputs for support
vector machines): it leaves the order of pairs as it is, and moves the decision to where half of the pairs are reuse. What is written is
fitted on all.
"""
import argparse, hashlib, json, re
import numpy as np
from scipy.optimize import minimize

SIGNS = {"unbrokenRuns": 1, "shareOfShorter": 1, "differingNumbers": -1, "quotedShare": -1}
COUNTS = {"synth": 2, "gedikli-reuse": 10, "cloughstevenson": 6, "r21578v": 5}
RIDGE = 0.002
HALVINGS, PARTS, CUTS = 16, 8, 4


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]


def key(a, b):
    return (a, b) if a < b else (b, a)


def load(facts, data):
    pairs = []
    for name in COUNTS:
        docs = {d["id"]: d for d in rows(f"{data}/{name}.docs.jsonl")}
        gold = {key(p["a"], p["b"]): p for p in rows(f"{data}/{name}.pairs.jsonl")}
        family = families(name, docs, gold)
        for f in (f for f in facts if f["set"] == name):
            k = key(f["a"], f["b"])
            p = gold.get(k)
            if p is None and name != "synth":
                continue
            if name == "synth" and ignored(k, p, docs):
                continue
            reuse = p["reuse"] >= 2 if name == "gedikli-reuse" and "reuse" in p else p is not None and name != "gedikli-reuse" and p["label"] == 1
            pairs.append({**f, "reuse": bool(reuse), "family": family(f["a"]), "x": [f["features"][s] for s in SIGNS]})
    return pairs


def ignored(k, p, docs):
    """As the reference scorer ignores them."""
    recipe = [docs[i]["recipe"] if docs[i]["role"] == "negative" else None for i in k]
    if p is not None:
        return p["label"] == 1 and p["kind"] == "minor"
    return (recipe[0] is not None and recipe[0] == recipe[1]) or "quote-only" in recipe


def families(name, docs, gold):
    """Synth names its families; elsewhere the documents that any labelled relation ties together are one."""
    if name == "synth":
        return lambda i: docs[i]["cluster"]
    parent = {i: i for i in docs}

    def find(i):
        while parent[i] != i:
            i = parent[i]
        return i

    for (a, b), p in gold.items():
        if name != "gedikli-reuse" or p.get("reuse", 0) > 0:
            parent[find(a)] = find(b)
    return find


def is_scored(p):
    """Pairs that share no prose, or have the same words, are not the model's to judge."""
    return p["prose"] > 0 and not p["same"]


def fit(pairs):
    pairs = [p for p in pairs if is_scored(p)]
    x = np.array([p["x"] for p in pairs])
    y = np.array([p["reuse"] for p in pairs], dtype=float)
    size = {(s, r): sum(1 for p in pairs if p["set"] == s and p["reuse"] == r) for s in COUNTS for r in (True, False)}
    w = np.array([COUNTS[p["set"]] / 2 / size[p["set"], p["reuse"]] for p in pairs])
    w /= w.sum()
    mean = (x * w[:, None]).sum(0)
    spread = np.sqrt(((x - mean) ** 2 * w[:, None]).sum(0)) + 1e-9
    z = (x - mean) / spread

    def loss(v):
        t = z @ v[1:] + v[0]
        p = 1 / (1 + np.exp(-t))
        value = (w * np.logaddexp(0, np.where(y == 1, -t, t))).sum() + RIDGE / 2 * (v[1:] ** 2).sum()
        g = w * (p - y)
        return value, np.concatenate([[g.sum()], z.T @ g + RIDGE * v[1:]])

    bounds = [(None, None)] + [(0, None) if s > 0 else (None, 0) for s in SIGNS.values()]
    v = minimize(loss, np.zeros(len(SIGNS) + 1), jac=True, bounds=bounds).x
    return np.concatenate([[v[0] - (v[1:] * mean / spread).sum()], v[1:] / spread])


def log_odds(pairs, v):
    return np.array([p["x"] for p in pairs]).reshape(-1, len(SIGNS)) @ v[1:] + v[0]


def unseen(pairs, parts, cut):
    """The log-odds of each pair by a model fitted on the other parts."""
    part = np.array([int(hashlib.md5(f"{cut}:{p['family']}".encode()).hexdigest(), 16) % parts for p in pairs])
    odds = np.zeros(len(pairs))
    for i in range(parts):
        own = np.flatnonzero(part == i)
        odds[own] = log_odds([pairs[j] for j in own], fit([p for p, at in zip(pairs, part) if at != i]))
    return odds


def f1(pairs, odds, name):
    tp = fp = fn = 0
    for p, t in zip(pairs, odds):
        if p["set"] == name:
            says = p["isCandidate"] and (p["same"] or (p["prose"] > 0 and t >= 0))
            tp, fp, fn = tp + (says and p["reuse"]), fp + (says and not p["reuse"]), fn + (p["reuse"] and not says)
    return 2 * tp / (2 * tp + fp + fn)


def calibration(pairs, odds):
    """The line over log-odds, its factor and its shift, that makes probabilities true where each set counts alike, and the weights of the pairs."""
    y = np.array([p["reuse"] for p in pairs])
    names = np.array([p["set"] for p in pairs])
    w = np.array([1 / (names == s).sum() / len(COUNTS) for s in names])

    def loss(line):
        t = line[0] * odds + line[1]
        return (w * np.logaddexp(0, np.where(y, -t, t))).sum()

    return minimize(loss, [1.0, 0.0], method="Nelder-Mead").x, y, w


def reliability(odds, y, w):
    p = 1 / (1 + np.exp(-odds))
    for low, high in ((0, 0.05), (0.05, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.95), (0.95, 1.01)):
        s = (p >= low) & (p < high)
        if s.any():
            print(f"  {low:.2f} to {min(high, 1):.2f}: mean {np.average(p[s], weights=w[s]):.2f}, reuse {np.average(y[s], weights=w[s]):.2f}, pairs {s.sum()}")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("facts")
    a.add_argument("data")
    a.add_argument("--write")
    a = a.parse_args()
    pairs = load(rows(a.facts), a.data)
    v = fit(pairs)
    halves = [unseen(pairs, 2, cut) for cut in range(HALVINGS)]
    parts = [unseen(pairs, PARTS, cut) for cut in range(CUTS)]
    judged = [i for i, p in enumerate(pairs) if is_scored(p) and p["isCandidate"]]
    own = [pairs[i] for i in judged]
    odds = np.concatenate([o[judged] for o in parts])
    (factor, shift), y, w = calibration(own * CUTS, odds)
    assert factor > 0, f"a line that falls: factor {factor:.3f}"
    least = -shift / factor
    print("F1 on families not seen (mean and spread of halvings; mean of eighths), and seen")
    for name in COUNTS:
        half = [f1(pairs, odds - least, name) for odds in halves]
        print(f"{name:16} {np.mean(half):.4f} ± {np.std(half):.3f}   {np.mean([f1(pairs, odds - least, name) for odds in parts]):.4f}   {f1(pairs, log_odds(pairs, v) - least, name):.4f}")
    v *= factor
    v[0] += shift
    print(f"factor {factor:.3f}, shift {shift:.3f}; intercept {v[0]:.3f} " + " ".join(f"{n} {x:.3f}" for n, x in zip(SIGNS, v[1:])))
    print(f"reliability on families not seen, each set counting alike ({CUTS} cuts: each pair {CUTS} times)")
    reliability(factor * odds + shift, y, w)
    if a.write:
        text = open(a.write, encoding="utf8").read()
        text = re.sub(r"INTERCEPT = [^;]*;", f"INTERCEPT = {v[0]:.3f};", text)
        for n, x in zip(SIGNS, v[1:]):
            text = re.sub(rf"  {n}: [^,]*,", f"  {n}: {x:.3f},", text)
        open(a.write, "w", encoding="utf8").write(text)


main()
