using Khabar.Language.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Documents;

/// <summary>
/// The words of a text as the index knows them as written: normalised (case, hamza, harakat, tatweel, …), not stemmed, stop words
/// included. Thread-safe.
/// </summary>
public static class ExactWords
{
    static readonly BilingualAnalyzer Analyzer = new(new BilingualAnalyzerOptions { ExactOnly = true });

    /// <summary>Takes a word; the characters are valid only during the call.</summary>
    public delegate void Visitor(ReadOnlySpan<char> word);

    /// <summary>Hands over the words in order.</summary>
    public static void Visit(string text, Visitor visitor)
    {
        using TokenStream stream = Analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            visitor(term.Buffer.AsSpan(1, term.Length - 1));
        stream.End();
    }

    /// <summary>The words in order.</summary>
    public static List<string> Read(string text)
    {
        var words = new List<string>();
        Visit(text, word => words.Add(word.ToString()));
        return words;
    }
}
