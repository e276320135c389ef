using Lucene.Net.Search;

namespace Lucene.Net.Tests.Search.Model;

/// <summary>Makes random queries of the words of an index, and of some that it lacks.</summary>
internal sealed class RandomQueries(Random random, ModelIndex index)
{
    static readonly Occur[] Occurs = [Occur.MUST, Occur.SHOULD, Occur.SHOULD, Occur.SHOULD, Occur.MUST_NOT];

    /// <summary>Any kind of query, nested up to <paramref name="depth"/> levels.</summary>
    public ModelQuery Any(int depth) => random.Next(depth > 0 ? 14 : 8) switch
    {
        0 => new ModelPrefix(Part(Word())),
        1 => new ModelWildcard(Pattern(Word())),
        2 => Range(),
        3 => Phrase(0, false),
        4 => Phrase(0, true),
        5 => new ModelFuzzy(Word(), random.Next(3), random.Next(3), random.Next(2) == 0),
        6 => random.Next(4) == 0 ? new ModelAll() : Term(),
        7 => Term(),
        8 => new ModelBoost((float)(0.25 + (random.NextDouble() * 3)), Any(depth - 1)),
        9 => new ModelConstant(Any(depth - 1)),
        10 => new ModelMax(random.Next(2) * 0.3f, [.. Several(_ => Any(depth - 1))]),
        _ => Bool(() => Any(depth - 1)),
    };

    /// <summary>A query of a kind that Java's Lucene 8 scores alike: all but near words, and open or half-open ranges.</summary>
    public ModelQuery Judged(int depth) => random.Next(depth > 0 ? 13 : 7) switch
    {
        0 => new ModelPrefix(Part(Word())),
        1 => new ModelWildcard(Pattern(Word())),
        2 => Phrase(0, random.Next(2) == 0),
        3 => Phrase(random.Next(1, 5), random.Next(3) == 0),
        4 or 5 or 6 => Term(),
        7 => new ModelBoost((float)(0.25 + (random.NextDouble() * 3)), Judged(depth - 1)),
        8 => new ModelConstant(Judged(depth - 1)),
        9 => new ModelMax(random.Next(2) * 0.5f, [.. Several(_ => Judged(depth - 1))]),
        _ => Bool(() => Judged(depth - 1)),
    };

    public ModelQuery Term() => new ModelTerm(Word());

    /// <summary>Words that all may, or all must, occur.</summary>
    public ModelBool Words(Occur occur, int count) =>
        new(0, [.. Enumerable.Range(0, count).Select(_ => (occur, Term()))]);

    /// <summary>Words that must, may or must not occur.</summary>
    public ModelBool Mixed(int count, int minimum) =>
        new(minimum, [.. Enumerable.Range(0, count).Select(_ => (Occurs[random.Next(Occurs.Length)], Term()))]);

    /// <summary>A phrase, mostly of words that stand beside each other somewhere.</summary>
    public ModelPhrase Phrase(int slop, bool several)
    {
        var length = random.Next(2, 4);
        var words = index.Documents[random.Next(index.Documents.Count)];
        var start = words.Length > length ? random.Next(words.Length - length + 1) : 0;
        var places = Enumerable.Range(0, length).Select(i => i < words.Length && random.Next(8) > 0 ? words[start + i] : Word());
        return new ModelPhrase(slop, [.. places.Select(word => several && random.Next(2) == 0 ? new[] { word, Word() }.Distinct().ToArray() : [word])]);
    }

    ModelBool Bool(Func<ModelQuery> part)
    {
        var clauses = Several(_ => (Occurs[random.Next(Occurs.Length)], part())).ToArray();
        return new ModelBool(random.Next(3) == 0 ? random.Next(clauses.Length + 1) : 0, clauses);
    }

    ModelRange Range()
    {
        string[] ends = [Word(), Word()];
        Array.Sort(ends, StringComparer.Ordinal);
        return new ModelRange(random.Next(5) == 0 ? null : ends[0], random.Next(5) == 0 ? null : ends[1], random.Next(2) == 0, random.Next(2) == 0);
    }

    string Word() => random.Next(20) == 0 || index.Vocabulary.Count == 0 ? "absent" : index.Vocabulary[(int)(index.Vocabulary.Count * Math.Pow(random.NextDouble(), 2))];

    string Part(string word) => string.Concat(word.EnumerateRunes().Take(random.Next(1, 4)));

    string Pattern(string word) => string.Concat(word.EnumerateRunes().Select(rune => random.Next(4) switch
    {
        0 => "?",
        1 => "*",
        _ => rune.ToString(),
    }));

    IEnumerable<T> Several<T>(Func<int, T> make) => Enumerable.Range(0, random.Next(1, 5)).Select(make);
}
