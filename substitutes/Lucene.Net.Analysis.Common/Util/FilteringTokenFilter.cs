using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Util;

/// <summary>A filter that drops tokens and leaves a gap in the positions where they were.</summary>
public abstract class FilteringTokenFilter : TokenFilter
{
    /// <summary>The version given to the constructor.</summary>
    protected readonly LuceneVersion m_version;

    readonly IPositionIncrementAttribute increment;
    int dropped;

    /// <summary>A filter of <paramref name="in"/>.</summary>
    public FilteringTokenFilter(LuceneVersion version, TokenStream @in) : base(@in)
    {
        m_version = version;
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Whether the current token stays.</summary>
    protected abstract bool Accept();

    /// <inheritdoc/>
    public sealed override bool IncrementToken()
    {
        dropped = 0;
        while (m_input.IncrementToken())
        {
            if (Accept())
            {
                if (dropped > 0) increment.PositionIncrement += dropped;
                return true;
            }
            dropped += increment.PositionIncrement;
        }
        return false;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        dropped = 0;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        increment.PositionIncrement += dropped;
    }
}
