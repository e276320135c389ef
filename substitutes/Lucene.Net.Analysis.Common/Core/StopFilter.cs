using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>Drops stop words and leaves a gap in the positions where they were.</summary>
public sealed class StopFilter : FilteringTokenFilter
{
    readonly CharArraySet stopWords;
    readonly ICharTermAttribute term;

    /// <summary>A filter of <paramref name="in"/> that drops <paramref name="stopWords"/>. The version makes no difference.</summary>
    public StopFilter(LuceneVersion matchVersion, TokenStream @in, CharArraySet stopWords) : base(matchVersion, @in)
    {
        ArgumentNullException.ThrowIfNull(stopWords);
        this.stopWords = stopWords;
        term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>A set of <paramref name="stopWords"/> that minds case.</summary>
    public static CharArraySet MakeStopSet(LuceneVersion matchVersion, params string[] stopWords) =>
        MakeStopSet(matchVersion, stopWords, ignoreCase: false);

    /// <summary>A set of <paramref name="stopWords"/>.</summary>
    public static CharArraySet MakeStopSet(LuceneVersion matchVersion, string[] stopWords, bool ignoreCase) =>
        new(matchVersion, stopWords, ignoreCase);

    /// <summary>A set of <paramref name="stopWords"/>.</summary>
    public static CharArraySet MakeStopSet(LuceneVersion matchVersion, IList<string> stopWords, bool ignoreCase) =>
        new(matchVersion, stopWords, ignoreCase);

    /// <inheritdoc/>
    protected override bool Accept() => !stopWords.Contains(term.Buffer.AsSpan(0, term.Length));
}
