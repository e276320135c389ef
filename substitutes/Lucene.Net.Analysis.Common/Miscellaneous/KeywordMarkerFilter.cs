using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Miscellaneous;

/// <summary>Marks tokens that stemmers must leave as they are.</summary>
public abstract class KeywordMarkerFilter : TokenFilter
{
    readonly IKeywordAttribute keyword;

    /// <summary>A filter of <paramref name="in"/>.</summary>
    protected KeywordMarkerFilter(TokenStream @in) : base(@in) => keyword = AddAttribute<IKeywordAttribute>();

    /// <summary>Whether the current token is to be marked.</summary>
    protected abstract bool IsKeyword();

    /// <inheritdoc/>
    public sealed override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        if (IsKeyword()) keyword.IsKeyword = true;
        return true;
    }
}
