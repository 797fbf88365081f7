"""Fits the syndication score on the features that reuse-facts.ts wrote.

  reuse.py FACTS.jsonl DATA_DIR [--write WEIGHTS.ts]

A logistic model whose weights may not change the sign that a feature is meant to have. Each set counts by the number given below,
half for its pairs of reuse and half for the others: the sets differ in size by a factor of thirty, and in what they are. Families (the
documents that labelled reuse ties together) are halved by a hash; the model is fitted on one half and scored on the other, both ways
round, then on all, which is what is written.
"""
import argparse, hashlib, json, re
import numpy as np
from scipy.optimize import minimize

SIGNS = {"sharedWords": 1, "shareOfShorter": 1, "wholeSentences": 1, "mostlyShared": 1, "differingNumbers": -1, "numbersPerPassage": -1, "differingNames": -1, "quotedShare": -1}
COUNTS = {"synth": 2, "gedikli-reuse": 10, "cloughstevenson": 6, "r21578v": 5}
RIDGE = 0.002


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]


def key(a, b):
    return (a, b) if a < b else (b, a)


def load(facts, data):
    pairs = []
    for name in COUNTS:
        docs = {d["id"]: d for d in rows(f"{data}/{name}.docs.jsonl")}
        gold = {key(p["a"], p["b"]): p for p in rows(f"{data}/{name}.pairs.jsonl")}
        own = [f for f in facts if f["set"] == name]
        family = families(name, docs, gold)
        for f in own:
            k = key(f["a"], f["b"])
            p = gold.get(k)
            if p is None and name != "synth":
                continue
            if name == "synth" and ignored(k, p, docs):
                continue
            reuse = p["reuse"] >= 2 if name == "gedikli-reuse" and "reuse" in p else p is not None and name != "gedikli-reuse" and p["label"] == 1
            half = int(hashlib.md5(family(f["a"]).encode()).hexdigest(), 16) % 2
            pairs.append({**f, "reuse": reuse, "half": half, "x": [f["features"][s] for s in SIGNS]})
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


def scored(pairs):
    """Pairs that share no prose, or have the same words, are not the model's to judge."""
    return [p for p in pairs if p["prose"] > 0 and not p["same"]]


def fit(pairs):
    pairs = scored(pairs)
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


def counts(pairs, v):
    """True and false positives and false negatives."""
    tp = fp = fn = 0
    for p in pairs:
        says = p["isCandidate"] and (p["same"] or (p["prose"] > 0 and v[0] + np.dot(v[1:], p["x"]) >= 0))
        tp += says and p["reuse"]
        fp += says and not p["reuse"]
        fn += p["reuse"] and not says
    return np.array([tp, fp, fn])


def f1(c):
    return 2 * c[0] / (2 * c[0] + c[1] + c[2])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("facts")
    a.add_argument("data")
    a.add_argument("--write")
    a = a.parse_args()
    pairs = load(rows(a.facts), a.data)
    halves = [fit([p for p in pairs if p["half"] == h]) for h in (0, 1)]
    all_ = fit(pairs)
    for name in COUNTS:
        own = [p for p in pairs if p["set"] == name]
        other = sum(counts([p for p in own if p["half"] != h], halves[h]) for h in (0, 1))
        print(f"{name:16} families not seen: F1 {f1(other):.4f} {tuple(map(int, other))}   seen: {f1(counts(own, all_)):.4f} {tuple(map(int, counts(own, all_)))}")
    print("intercept %.3f " % all_[0] + " ".join(f"{n} {v:.3f}" for n, v in zip(SIGNS, all_[1:])))
    p = np.array([1 / (1 + np.exp(-(all_[0] + np.dot(all_[1:], q["x"])))) for q in scored(pairs)])
    y = np.array([q["reuse"] for q in scored(pairs)])
    print("calibration: " + " ".join(f"[{l:.1f}] {p[s].mean():.2f}/{y[s].mean():.2f} ({s.sum()})" for l in np.arange(0, 1, .2) for s in [(p >= l) & (p < l + .2)]))
    if a.write:
        text = open(a.write, encoding="utf8").read()
        text = re.sub(r"INTERCEPT = [^;]*;", f"INTERCEPT = {all_[0]:.3f};", text)
        for n, v in zip(SIGNS, all_[1:]):
            text = re.sub(rf"  {n}: [^,]*,", f"  {n}: {v:.3f},", text)
        open(a.write, "w", encoding="utf8").write(text)


main()
