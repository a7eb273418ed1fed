"""Counts a folder of documents with Apache Spark and lets qa-sgb2 merge the parts.

    python3 tally_with_spark.py FOLDER [--master MASTER] [--slices N] [--qa-sgb2 PROGRAM] -- COMMAND [options of the command]

Spark hands the paths of the documents out; on each executor `qa-sgb2 tally` counts those of a partition (RDD.pipe) and
prints a part. The lines of all parts come back in whatever order; `qa-sgb2 merge` prints what one run would print.
Documents have to be readable under one path on every machine (a shared file system), and qa-sgb2 has to be installed there.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile

from pyspark import SparkConf, SparkContext

# Endings of the documents to hand out; qa-sgb2 itself tells what they hold.
ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".odt", ".pdf", ".epub", ".rtf", ".csv", ".tsv", ".jsonl", ".zip")


def documents_of(folder):
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(ENDINGS) and not name.startswith("."):
                yield os.path.join(base, name)


def main():
    own, line = sys.argv[1:], []
    if "--" in own:
        at = own.index("--")
        own, line = own[:at], own[at + 1 :]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--slices", type=int, default=8)
    parser.add_argument("--qa-sgb2", dest="program", default="qa-sgb2")
    options = parser.parse_args(own)
    if not line:
        parser.error("the command to count for is missing: put it behind --, such as -- keywords --json")
    folder = os.path.abspath(options.folder)
    program = shlex.split(options.program)
    tally = program + ["tally", "--root", folder, line[0]]
    manifest = os.path.join(folder, "corpus.yaml")
    if os.path.exists(manifest):
        line = line + ["--manifest", manifest]

    conf = SparkConf().setMaster(options.master).setAppName("qa-sgb2").set("spark.ui.enabled", "false")
    context = SparkContext(conf=conf)
    context.setLogLevel("ERROR")
    try:
        # One thread per task: Spark does the sharing out. xargs starts nothing where a partition is empty.
        command = shlex.join(["xargs", "-r", "-d", r"\n"] + tally + line[1:] + ["--jobs", "1"])
        paths = list(documents_of(folder))
        # Parts are a fraction of the documents. Where even they are too many for the driver, saveAsTextFile writes them
        # to files that merge reads just as well.
        lines = context.parallelize(paths, min(options.slices, max(1, len(paths)))).pipe(command).collect()
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".ndjson", delete=False) as part:
            for text in lines:
                part.write(text + "\n")
    finally:
        context.stop()
    try:
        return subprocess.run(program + ["merge", part.name], check=False).returncode
    finally:
        os.unlink(part.name)


if __name__ == "__main__":
    sys.exit(main())
