using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>Whether a token is to be left as it is by stemmers.</summary>
public interface IKeywordAttribute : IAttribute
{
    /// <summary>True if stemmers must not change the token.</summary>
    bool IsKeyword { get; set; }
}

/// <summary>Whether a token is to be left as it is by stemmers; false by default.</summary>
public sealed class KeywordAttribute : Attribute, IKeywordAttribute
{
    /// <inheritdoc/>
    public bool IsKeyword { get; set; }

    /// <inheritdoc/>
    public override void Clear() => IsKeyword = false;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IKeywordAttribute)target).IsKeyword = IsKeyword;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeywordAttribute o && IsKeyword == o.IsKeyword;

    /// <inheritdoc/>
    public override int GetHashCode() => IsKeyword.GetHashCode();
}
