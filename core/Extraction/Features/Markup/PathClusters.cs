using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Features;

/// <summary>Blocks that stand at the same place of a page's pattern: the same tags, or tags and classes, from the root down.</summary>
internal sealed class PathClusters
{
    /// <summary>What the blocks of a cluster have together.</summary>
    public struct Cluster
    {
        /// <summary>Blocks.</summary>
        public int Blocks;
        /// <summary>Words.</summary>
        public int Words;
        /// <summary>Words in links.</summary>
        public float LinkedWords;
        /// <summary>Blocks that end as sentences do.</summary>
        public int Sentences;
    }

    readonly int[] members;
    readonly List<Cluster> clusters = [];

    /// <summary>Groups the blocks by the path of their containers.</summary>
    public PathClusters(PageContent page, TextFacts[] facts, Func<PageElement, ulong> path)
    {
        var known = new Dictionary<ulong, int>();
        members = new int[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            var block = page.Blocks[i];
            var key = block.Container >= 0 ? path(page.Elements[block.Container]) : 0;
            if (!known.TryGetValue(key, out members[i]))
            {
                known[key] = members[i] = clusters.Count;
                clusters.Add(default);
            }
            var cluster = clusters[members[i]];
            cluster.Blocks++;
            cluster.Words += facts[i].Words;
            cluster.LinkedWords += facts[i].Words * (float)block.LinkedLength / Math.Max(1, block.Text.Length);
            cluster.Sentences += facts[i].Ending >= 3 ? 1 : 0;
            clusters[members[i]] = cluster;
        }
    }

    /// <summary>How many clusters there are.</summary>
    public int Count => clusters.Count;

    /// <summary>The number of a block's cluster.</summary>
    public int Of(int block) => members[block];

    /// <summary>The cluster of a block.</summary>
    public Cluster this[int block] => clusters[members[block]];
}
