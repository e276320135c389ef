// What the service tells of every process, put together per shard: a shard is as far as the furthest of those that index it.

const most = (list, field) => Math.max(0, ...list.map((one) => one[field]));
const least = (list, field) => list.length ? Math.min(...list.map((one) => one[field])) : 0;

/** The shards in figures. */
export const shardsOf = (status) => status.shards.map(({ shard, log_end, log_bytes, indexers, replicas }) => ({
  shard, log_end, log_bytes,
  committed: most(indexers, "committed"), lag: least(indexers, "lag_entries"), lagTime: least(indexers, "lag_seconds"),
  articles: most([...indexers, ...replicas], "articles"), segments: most(indexers, "segments"), bytes: most(indexers, "bytes"),
  dead: most(indexers, "dead_letters"), replicas: replicas.length,
}));
