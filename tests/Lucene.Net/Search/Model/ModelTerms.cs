using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Lucene.Net.Tests.Search.Model;

/// <summary>Queries of all words that some rule takes; every match scores 1.</summary>
internal abstract record ModelTerms : ModelQuery
{
    public override double? Score(ModelIndex index, int doc) => index.Documents[doc].Any(Takes) ? 1 : null;

    protected abstract bool Takes(string word);
}

internal sealed record ModelPrefix(string Prefix) : ModelTerms
{
    public override Query ToQuery() => new PrefixQuery(new Term(Field, Prefix));

    public override string ToJava() => $"(prefix {Field} {Prefix})";

    protected override bool Takes(string word) => word.StartsWith(Prefix, StringComparison.Ordinal);
}

internal sealed record ModelWildcard(string Pattern) : ModelTerms
{
    public override Query ToQuery() => new WildcardQuery(new Term(Field, Pattern));

    public override string ToJava() => $"(wildcard {Field} {Pattern})";

    protected override bool Takes(string word) => Matches([.. Pattern.EnumerateRunes()], [.. word.EnumerateRunes()]);

    static bool Matches(ReadOnlySpan<System.Text.Rune> pattern, ReadOnlySpan<System.Text.Rune> word) =>
        pattern.IsEmpty ? word.IsEmpty
        : pattern[0].Value == '*' ? Matches(pattern[1..], word) || (!word.IsEmpty && Matches(pattern, word[1..]))
        : !word.IsEmpty && (pattern[0].Value == '?' || pattern[0] == word[0]) && Matches(pattern[1..], word[1..]);
}

internal sealed record ModelRange(string? From, string? To, bool IncludeFrom, bool IncludeTo) : ModelTerms
{
    public override Query ToQuery() => TermRangeQuery.NewStringRange(Field, From, To, IncludeFrom, IncludeTo);

    public override string ToJava() => $"(range {Field} {From} {To})";

    protected override bool Takes(string word) =>
        (From is null || Order(word, From) > (IncludeFrom ? -1 : 0)) && (To is null || Order(word, To) < (IncludeTo ? 1 : 0));

    static int Order(string a, string b) =>
        System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b)) switch { > 0 => 1, < 0 => -1, _ => 0 };
}

/// <summary>Words within a number of edits; each scores as the word does, times what is left of its length.</summary>
internal sealed record ModelFuzzy(string Word, int MaxEdits, int PrefixLength, bool Transpositions) : ModelQuery
{
    const int All = 1000;

    public override Query ToQuery() => new FuzzyQuery(new Term(Field, Word), MaxEdits, PrefixLength, All, Transpositions);

    public override double? Score(ModelIndex index, int doc)
    {
        var score = 0.0;
        foreach (var word in index.Documents[doc].Distinct())
        {
            if (Boost(word) is > 0 and var boost)
            {
                score += new ModelTerm(word).Score(index, doc)!.Value * boost;
            }
        }
        return score > 0 ? score : null;
    }

    public override string ToJava() => throw new NotSupportedException("Java's Lucene 8 blends the statistics of near words.");

    double Boost(string text)
    {
        var (a, b) = (Runes(Word), Runes(text));
        var prefix = Math.Min(PrefixLength, a.Length);
        if (b.Length < prefix || !a.AsSpan(0, prefix).SequenceEqual(b.AsSpan(0, prefix)))
        {
            return 0;
        }
        var distance = Distance(a, b);
        return distance == 0 ? 1 : distance > MaxEdits || PrefixLength >= a.Length ? 0 : 1 - ((double)distance / Math.Min(a.Length, b.Length));
    }

    int Distance(int[] a, int[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (Transpositions && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }
        return table[a.Length, b.Length];
    }

    static int[] Runes(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
