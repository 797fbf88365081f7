"""Times datasketch's MinHash with LSH over JSON Lines documents, for a ratio against `copydesk match --no-clean` in one run.

  reuse_minhash.py DOCS.jsonl [--batch]

5-word shingles, 128 permutations, threshold .5: each document asks the index and is added to it. As datasketch's documentation shows
it, shingle by shingle; with --batch, all shingles of a document in one call.
"""
import json, re, resource, sys, time
from datasketch import MinHash, MinHashLSH

started = time.time()
lsh, found = MinHashLSH(threshold=0.5, num_perm=128), 0
for i, line in enumerate(open(sys.argv[1], encoding="utf8")):
    words = re.findall(r"\w+", json.loads(line)["text"].lower())
    shingles = [" ".join(words[at:at + 5]).encode() for at in range(max(1, len(words) - 4))]
    signature = MinHash(num_perm=128)
    if "--batch" in sys.argv:
        signature.update_batch(shingles)
    else:
        for shingle in shingles:
            signature.update(shingle)
    found += len(lsh.query(signature))
    lsh.insert(str(i), signature)
print(f"{time.time() - started:.1f} s, {found} candidate pairs, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
