using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Services.Search.Highlighting;

/// <summary>
/// Finds what of a text matched, by analysing it again as it was for the index. So stems, spelling variants and translations are
/// found in the form in which they stand in the text.
/// </summary>
internal static class MatchFinder
{
    /// <summary>Code units of a text that are analysed; what lies beyond is not marked. Bounds the work a hit can cost.</summary>
    public const int Reach = 100_000;

    /// <summary>Matches of a text; more are not marked.</summary>
    public const int Most = 10_000;

    /// <summary>Returns the matches in the order of the text, never overlapping.</summary>
    /// <param name="analyzer">The analyzer the text was indexed with.</param>
    /// <param name="field">The field of the index the text belongs to.</param>
    /// <param name="text">The stored text.</param>
    /// <param name="terms">What to look for.</param>
    public static List<Match> Find(Analyzer analyzer, string field, string text, MatchTerms terms)
    {
        if (terms.IsEmpty || text.Length == 0)
            return [];
        var matches = new List<Match>();
        var phrases = terms.Phrases.Select(phrase => new PhraseFinder(phrase)).ToArray();
        using (var stream = analyzer.GetTokenStream(field, text.Length > Reach ? text[..Boundary(text)] : text))
            Read(stream, terms, phrases, matches);
        foreach (var phrase in phrases)
            matches.AddRange(phrase.Matches);
        return WithoutOverlaps(matches, text.Length);
    }

    static void Read(TokenStream stream, MatchTerms terms, PhraseFinder[] phrases, List<Match> matches)
    {
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        for (int position = -1; matches.Count < Most && stream.IncrementToken();)
        {
            position += increment.PositionIncrement;
            var text = term.Buffer.AsSpan(0, term.Length);
            int part = terms.PartOf(text);
            if (part >= 0)
                matches.Add(new Match(offset.StartOffset, offset.EndOffset, part));
            foreach (var phrase in phrases)
                phrase.Add(text, position, offset.StartOffset, offset.EndOffset);
        }
        stream.End();
    }

    static int Boundary(string text) => char.IsHighSurrogate(text[Reach - 1]) ? Reach - 1 : Reach;

    static List<Match> WithoutOverlaps(List<Match> matches, int length)
    {
        matches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var kept = new List<Match>(matches.Count);
        foreach (var match in matches)
        {
            bool inside = match.Start >= 0 && match.End <= length && match.Start < match.End;
            if (inside && (kept.Count == 0 || match.Start >= kept[^1].End))
                kept.Add(match);
        }
        return kept;
    }
}
