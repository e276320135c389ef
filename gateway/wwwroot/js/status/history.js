// What the last two minutes of answers said, as series of numbers.

const kept = 60;
const sum = (shards, field) => shards.reduce((total, shard) => total + shard[field], 0);

/** Answers in the order they came, at most sixty of them. */
export class History {
  #samples = [];

  /** Takes the shards as an answer had them that came at a time in milliseconds. */
  add(shards, at) {
    const sample = {
      at, articles: sum(shards, "articles"), lag: sum(shards, "lag"), lagTime: Math.max(0, ...shards.map((shard) => shard.lagTime)),
      end: sum(shards, "log_end"), committed: sum(shards, "committed"),
    };
    const before = this.#samples.at(-1);
    sample.accepted = rate(before, sample, "end");
    sample.indexed = rate(before, sample, "committed");
    this.#samples.push(sample);
    if (this.#samples.length > kept) this.#samples.shift();
  }

  /** The values of a series, oldest first. */
  series(name) {
    return this.#samples.map((sample) => sample[name]);
  }
}

/** Entries a second since the sample before; none if there is no such, or if the log began anew. */
const rate = (before, now, field) => before && now[field] >= before[field] ? Math.round((now[field] - before[field]) / (now.at - before.at) * 10000) / 10 : 0;
