using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;

namespace Lucene.Net.Analysis.Miscellaneous;

/// <summary>Marks tokens of a set, so that stemmers leave them as they are.</summary>
public sealed class SetKeywordMarkerFilter : KeywordMarkerFilter
{
    readonly ICharTermAttribute term;
    readonly CharArraySet keywords;

    /// <summary>A filter of <paramref name="in"/> that marks the words of <paramref name="keywordSet"/>.</summary>
    public SetKeywordMarkerFilter(TokenStream @in, CharArraySet keywordSet) : base(@in)
    {
        ArgumentNullException.ThrowIfNull(keywordSet);
        keywords = keywordSet;
        term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    protected override bool IsKeyword() => keywords.Contains(term.Buffer.AsSpan(0, term.Length));
}
