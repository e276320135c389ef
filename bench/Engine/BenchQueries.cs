using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Bench.Engine;

/// <summary>One query, as terms of the index.</summary>
internal sealed record BenchQuery(string Kind, IReadOnlyList<string> Terms);

/// <summary>
/// Four kinds of query made of headlines: all words of one as a disjunction, two words of it as a conjunction, two neighbours as a
/// phrase, and its most frequent word. Which words is decided by a fixed seed.
/// </summary>
internal static class BenchQueries
{
    public static readonly string[] Kinds = ["disjunction", "conjunction", "phrase", "term"];

    const int MostOfAKind = 500;

    public static IReadOnlyList<BenchQuery> Make(BenchCollection collection, Analyzer analyzer, Func<string, int> documentFrequency)
    {
        var random = new Random(7);
        var queries = new List<BenchQuery>();
        foreach (var headline in collection.Headlines.Take(MostOfAKind))
        {
            var tokens = Tokens(analyzer, headline);
            var known = tokens.Select(t => t.Term).Distinct().Where(t => documentFrequency(t) > 0).ToArray();
            if (known.Length < 2) continue;
            queries.Add(new BenchQuery("disjunction", known));
            random.Shuffle(known);
            queries.Add(new BenchQuery("conjunction", [known[0], known[1]]));
            queries.Add(new BenchQuery("term", [known.MaxBy(documentFrequency)!]));
            var neighbours = tokens.Zip(tokens.Skip(1)).Where(p => p.Second.Position == p.First.Position + 1).ToArray();
            if (neighbours.Length == 0) continue;
            var (first, second) = neighbours[random.Next(neighbours.Length)];
            queries.Add(new BenchQuery("phrase", [first.Term, second.Term]));
        }
        return queries;
    }

    static List<(string Term, int Position)> Tokens(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("body", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var tokens = new List<(string, int)>();
        var position = 0;
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add((term.ToString()!, position += increment.PositionIncrement));
        stream.End();
        return tokens;
    }
}
