using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.En;

/// <summary>Stems English words by Porter's algorithm, unless they are marked as keywords. Expects small letters.</summary>
public sealed class PorterStemFilter : TokenFilter
{
    readonly ICharTermAttribute term;
    readonly IKeywordAttribute keyword;
    readonly StemCache stems = new();

    /// <summary>A filter of <paramref name="in"/>.</summary>
    public PorterStemFilter(TokenStream @in) : base(@in)
    {
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        if (!keyword.IsKeyword) term.Length = stems.Stem(term.Buffer, term.Length);
        return true;
    }
}
