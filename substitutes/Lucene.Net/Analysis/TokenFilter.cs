namespace Lucene.Net.Analysis;

/// <summary>A stream that changes, drops or adds tokens of another, whose attributes it shares.</summary>
public abstract class TokenFilter : TokenStream
{
    /// <summary>The stream that is filtered.</summary>
    protected readonly TokenStream m_input;

    /// <summary>A filter of <paramref name="input"/>.</summary>
    protected TokenFilter(TokenStream input) : base(input) => m_input = input;

    /// <inheritdoc/>
    public override void End() => m_input.End();

    /// <inheritdoc/>
    public override void Reset() => m_input.Reset();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) m_input.Dispose();
        base.Dispose(disposing);
    }
}
