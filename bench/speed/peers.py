"""Times datasketch and rensa from text to signatures, or datasketch with LSH from text to verified pairs.

usage: peers.py signatures|index TEXTS.jsonl    (a JSON string a line)

Prints one JSON object; times are seconds of processor time, the least of the rounds. Words are those that the other peers are given.
"""
import json
import re
import sys
import time
from importlib.metadata import version

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash

SLOTS, SHINGLE, ROUNDS, THRESHOLD = 128, 5, 3, 0.7
WORD = re.compile(r"[^\W_]+")


def shingles(text):
    words = WORD.findall(text.lower())
    return {" ".join(words[at:at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def bulk(texts):
    return MinHash.bulk([[s.encode() for s in shingles(text)] for text in texts], num_perm=SLOTS)


def rensa(texts):
    signatures = []
    for text in texts:
        signature = RMinHash(num_perm=SLOTS, seed=42)
        signature.update(list(shingles(text)))
        signatures.append(signature)
    return signatures


def least(work, texts, rounds):
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work(texts)
        best = min(best, time.process_time() - start)
    return best


def check(work):
    """Both estimate the resemblance of two texts that share half of their words in one run."""
    a = " ".join(f"a{i}" for i in range(400))
    b = " ".join([f"a{i}" for i in range(200)] + [f"b{i}" for i in range(200)])
    first, second = work([a, b])
    exact = len(shingles(a) & shingles(b)) / len(shingles(a) | shingles(b))
    estimate = first.jaccard(second)
    if abs(estimate - exact) > 0.17:
        raise SystemExit(f"the answer is wrong: {estimate} for {exact}")


def pairs(texts):
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=SLOTS)
    sets = [shingles(text) for text in texts]
    found = set()
    signatures = MinHash.bulk([[s.encode() for s in one] for one in sets], num_perm=SLOTS)
    for i, signature in enumerate(signatures):
        if not sets[i]:
            continue
        for j in lsh.query(signature):
            if len(sets[i] & sets[j]) >= THRESHOLD * len(sets[i] | sets[j]):
                found.add((j, i))
        lsh.insert(i, signature)
    return found


def main():
    mode, path = sys.argv[1:]
    with open(path, encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    out = {"python": sys.version.split()[0], "datasketch version": version("datasketch"), "rensa version": version("rensa")}
    if mode == "signatures":
        check(bulk)
        check(rensa)
        out |= {"datasketch": least(bulk, texts, ROUNDS), "rensa": least(rensa, texts, ROUNDS)}
    else:
        start = time.process_time()
        found = pairs(texts)
        out |= {"seconds": time.process_time() - start, "pairs": len(found)}
    print(json.dumps(out))


main()
