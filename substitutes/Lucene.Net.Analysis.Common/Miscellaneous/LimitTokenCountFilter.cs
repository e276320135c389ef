namespace Lucene.Net.Analysis.Miscellaneous;

/// <summary>Ends a stream after a number of tokens.</summary>
public sealed class LimitTokenCountFilter : TokenFilter
{
    readonly int maxTokenCount;
    readonly bool consumeAllTokens;
    int count;
    bool exhausted;

    /// <summary>A filter of <paramref name="in"/> that ends after <paramref name="maxTokenCount"/> tokens and leaves the rest unread.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTokenCount"/> is below 1.</exception>
    public LimitTokenCountFilter(TokenStream @in, int maxTokenCount) : this(@in, maxTokenCount, consumeAllTokens: false)
    {
    }

    /// <summary>
    /// A filter of <paramref name="in"/> that ends after <paramref name="maxTokenCount"/> tokens, and reads the rest if
    /// <paramref name="consumeAllTokens"/>, for inputs that must be read to their end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTokenCount"/> is below 1.</exception>
    public LimitTokenCountFilter(TokenStream @in, int maxTokenCount, bool consumeAllTokens) : base(@in)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokenCount, 1);
        this.maxTokenCount = maxTokenCount;
        this.consumeAllTokens = consumeAllTokens;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (exhausted) return false;
        if (count < maxTokenCount && m_input.IncrementToken())
        {
            count++;
            return true;
        }
        while (consumeAllTokens && m_input.IncrementToken())
        {
        }
        exhausted = true;
        return false;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        count = 0;
        exhausted = false;
    }
}
