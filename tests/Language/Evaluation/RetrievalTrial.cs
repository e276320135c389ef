using Khabar.Language.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Tests.Evaluation;

/// <summary>Indexes a retrieval set in memory and searches all its queries.</summary>
sealed class RetrievalTrial
{
    const int Depth = 10;

    readonly RetrievalSet _set;
    readonly MemoryIndex _index = new();

    public RetrievalTrial(RetrievalSet set)
    {
        _set = set;
        using var analyzer = new BilingualAnalyzer();
        foreach (var (_, text) in set.Documents)
            Add(analyzer, text);
    }

    public MemoryIndex Index => _index;

    /// <summary>Mean reciprocal rank and normalised discounted cumulative gain of the first ten, over every n-th query.</summary>
    public (double Mrr, double Ndcg) Measure(QueryAnalyzer analyzer, int every = 1, Action<string, double>? report = null)
    {
        double mrr = 0, ndcg = 0;
        var queries = _set.Queries.Where((_, i) => i % every == 0).ToArray();
        Parallel.ForEach(queries, new ParallelOptions { MaxDegreeOfParallelism = 2 }, query =>
        {
            var relevant = _set.Relevant[query.Id];
            var groups = analyzer.Analyze(query.Text).SelectMany(word => word.Groups)
                .Select(group => (group.Weight, (IReadOnlyList<(string, float)>)[.. group.Terms.Select(term => (term.Term, term.Weight))]));
            int[] ranks = [.. _index.Search(groups, Depth).Select((document, rank) => (document, rank))
                .Where(hit => relevant.Contains(_set.Documents[hit.document].Id)).Select(hit => hit.rank)];
            double reciprocal = ranks.Length == 0 ? 0 : 1.0 / (ranks[0] + 1);
            double gain = ranks.Sum(rank => 1 / Math.Log2(rank + 2));
            double ideal = Enumerable.Range(0, Math.Min(Depth, relevant.Count)).Sum(rank => 1 / Math.Log2(rank + 2));
            lock (_index)
            {
                mrr += reciprocal;
                ndcg += gain / ideal;
                report?.Invoke(query.Text, reciprocal);
            }
        });
        return (mrr / queries.Length, ndcg / queries.Length);
    }

    void Add(BilingualAnalyzer analyzer, string text)
    {
        var terms = new List<string>();
        int length = 0;
        using var stream = analyzer.GetTokenStream("body", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
            length += Math.Min(1, increment.PositionIncrement);
        }
        stream.End();
        _index.Add(terms, length);
    }
}
