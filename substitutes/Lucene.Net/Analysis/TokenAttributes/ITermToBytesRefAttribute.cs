using Lucene.Net.Util;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>The bytes that are indexed as the term of a token.</summary>
public interface ITermToBytesRefAttribute : IAttribute
{
    /// <summary>Brings <see cref="BytesRef"/> up to date with the token. To be called after each token.</summary>
    void FillBytesRef();

    /// <summary>The term's bytes: one instance for all tokens, overwritten by <see cref="FillBytesRef"/>.</summary>
    BytesRef BytesRef { get; }
}
