using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Search;

/// <summary>Each way to prune, on random postings, against scoring every document.</summary>
public sealed class Pruned_top_hits(ITestOutputHelper output)
{
    const int MaxDoc = 6_000;

    readonly int seed = Environment.TickCount;

    [Fact]
    public void Of_disjunctions_are_those_of_scoring_every_match() => Compare(6, any: true, (terms, live) => new BlockMaxDisjunction(terms, live));

    [Fact]
    public void Of_conjunctions_are_those_of_scoring_every_match() => Compare(3, any: false, (terms, live) => new BlockMaxAnd(terms, live));

    [Fact]
    public void Of_one_term_are_those_of_scoring_every_match() => Compare(1, any: true, (terms, live) => new TermTopK(terms[0], live));

    void Compare(int most, bool any, Func<BoundedTerm[], IBits?, TopKScorer> make)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var norms = Enumerable.Range(0, MaxDoc).Select(_ => (byte)random.Next(1, 60)).ToArray();
            var terms = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => RandomTerm.Make(random, MaxDoc)).ToArray();
            var live = random.Next(2) == 0 ? null : new FixedBitSet(MaxDoc);
            for (var doc = 0; live is not null && doc < MaxDoc; doc++)
            {
                if (random.Next(5) > 0)
                {
                    live.Set(doc);
                }
            }
            var scorers = Array.ConvertAll(terms, term => Scorer(term, norms));
            var expected = new TopHits(10, null);
            for (var doc = 0; doc < MaxDoc; doc++)
            {
                var matching = Enumerable.Range(0, terms.Length).Where(i => terms[i].Freq(doc) > 0).ToArray();
                if ((any ? matching.Length > 0 : matching.Length == terms.Length) && live?.Get(doc) != false)
                {
                    expected.Offer(doc, (float)matching.Sum(i => (double)scorers[i].Score(doc, terms[i].Freq(doc))));
                }
            }
            var found = new TopHits(10, null);
            var bounded = terms.Select((term, i) => BoundedTerm.Create(new ArrayPostings(term.Docs, term.Freqs, norms), scorers[i])!).ToArray();
            make(bounded, live).Score(found);
            Assert.Equal(Lines(expected), Lines(found));
        }
    }

    static string[] Lines(TopHits hits) => [.. hits.Drain().Select(hit => $"{hit.Doc} {hit.Score:R}")];

    static Similarity.SimScorer Scorer(RandomTerm term, byte[] norms)
    {
        var weight = (BM25Similarity.BM25Weight)new BM25Similarity().ComputeWeight(
            1, new CollectionStatistics("body", MaxDoc, MaxDoc, MaxDoc * 30, MaxDoc * 20), new TermStatistics(new BytesRef("x"), term.Docs.Length, term.Freqs.Sum()));
        return new BM25Similarity.BM25Scorer(weight, new ArrayNorms(norms));
    }

    sealed class ArrayNorms(byte[] norms) : ByteNorms
    {
        public override ReadOnlySpan<byte> Values => norms;
    }

    sealed record RandomTerm(int[] Docs, int[] Freqs)
    {
        public static RandomTerm Make(Random random, int maxDoc)
        {
            var density = Math.Pow(random.NextDouble(), 3);
            var docs = Enumerable.Range(0, maxDoc).Where(_ => random.NextDouble() < density).DefaultIfEmpty(random.Next(maxDoc)).ToArray();
            return new RandomTerm(docs, Array.ConvertAll(docs, _ => 1 + (int)(random.Next(4) * random.NextDouble() * random.NextDouble() * 4)));
        }

        public int Freq(int doc)
        {
            var index = Array.BinarySearch(Docs, doc);
            return index < 0 ? 0 : Freqs[index];
        }
    }
}
