using System.Text;
using Khabar.Language.Analysis;
using Khabar.V1;
using Lucene.Net.Analysis;

namespace Khabar.Services.Search.Highlighting;

/// <summary>Makes the marked headline and the marked passage of a hit. Thread-safe if the analyzer is.</summary>
internal sealed class Highlighter(Analyzer analyzer)
{
    /// <summary>Code units of a passage, about three lines of a page of results.</summary>
    public const int PassageLength = 300;

    /// <summary>Sentences longer than this may be cut, so that a passage can show a match in their middle.</summary>
    const int StretchLength = 150;

    const string Ellipsis = "…";

    /// <summary>Marks a whole text of the given field of the index.</summary>
    public HighlightedText MarkAll(string field, string text, MatchTerms terms)
    {
        var marked = new HighlightedText { Text = text };
        foreach (var match in MatchFinder.Find(analyzer, field, text, terms))
            marked.Matches.Add(new TextSpan { Start = match.Start, End = match.End });
        return marked;
    }

    /// <summary>Chooses and marks the best passage of a text. Line breaks in it become blanks.</summary>
    public HighlightedText MarkBestPassage(string field, string text, MatchTerms terms)
    {
        var stretches = Sentences.Cut(text.AsSpan(0, Math.Min(text.Length, MatchFinder.Reach)), StretchLength);
        if (stretches.Count == 0)
            return new HighlightedText();
        var matches = MatchFinder.Find(analyzer, field, text, terms);
        var (first, last) = Passages.Best(stretches, matches, terms, PassageLength);
        return Cut(text, first, last, matches);
    }

    static HighlightedText Cut(string text, Stretch first, Stretch last, List<Match> matches)
    {
        var passage = new StringBuilder(PassageLength + 2);
        if (!first.BeginsSentence)
            passage.Append(Ellipsis);
        int shift = passage.Length - first.Start;
        foreach (char c in text.AsSpan(first.Start, last.End - first.Start))
            passage.Append(c is '\n' or '\r' or '\t' or '\u2028' or '\u2029' ? ' ' : c);
        if (!last.EndsSentence)
            passage.Append(Ellipsis);
        var marked = new HighlightedText { Text = passage.ToString() };
        foreach (var match in matches)
        {
            if (match.Start >= first.Start && match.End <= last.End)
                marked.Matches.Add(new TextSpan { Start = match.Start + shift, End = match.End + shift });
        }
        return marked;
    }
}
