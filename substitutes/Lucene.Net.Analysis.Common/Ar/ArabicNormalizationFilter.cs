using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Ar;

/// <summary>Normalizes tokens as <see cref="ArabicNormalizer"/> does.</summary>
public sealed class ArabicNormalizationFilter : TokenFilter
{
    readonly ICharTermAttribute term;

    /// <summary>A filter of <paramref name="input"/>.</summary>
    public ArabicNormalizationFilter(TokenStream input) : base(input) => term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        term.Length = ArabicNormalizer.Normalize(term.Buffer.AsSpan(0, term.Length));
        return true;
    }
}
