# Sums rows by company and year in SQLite, as often as it is told, and prints the times in milliseconds and what came of it as JSON:
#   python3 sumRows.py ROWS.json TURNS
import json
import sqlite3
import sys
import time

with open(sys.argv[1], encoding="utf-8") as file:
    rows = json.load(file)
database = sqlite3.connect(":memory:")
database.execute("create table investments (company text, year integer, value real)")
database.executemany("insert into investments values (:company, :year, :value)", rows)
turns = []
for _ in range(int(sys.argv[2])):
    processor, clock = time.process_time(), time.perf_counter()
    sums = database.execute("select company, year, sum(value) from investments group by company, year").fetchall()
    cpu, wall = time.process_time() - processor, time.perf_counter() - clock
    outcome = f"{len(sums)} sums, {sum(value for _, _, value in sums):.0f} in all"
    turns.append({"cpu": cpu * 1000, "wall": wall * 1000, "outcome": outcome})
print(json.dumps({"version": sqlite3.sqlite_version, "turns": turns}))
