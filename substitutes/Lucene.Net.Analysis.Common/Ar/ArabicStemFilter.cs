using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Ar;

/// <summary>Stems tokens as <see cref="ArabicStemmer"/> does, unless they are marked as keywords. Expects normalized words.</summary>
public sealed class ArabicStemFilter : TokenFilter
{
    readonly ICharTermAttribute term;
    readonly IKeywordAttribute keyword;

    /// <summary>A filter of <paramref name="input"/>.</summary>
    public ArabicStemFilter(TokenStream input) : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        if (!keyword.IsKeyword) term.Length = ArabicStemmer.Stem(term.Buffer.AsSpan(0, term.Length));
        return true;
    }
}
