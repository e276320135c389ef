using Lucene.Net.Util;

namespace Lucene.Net.Analysis;

/// <summary>
/// Reads its input once and can be read many times: <see cref="Reset"/> goes back to the first token. The input must be reset by the
/// caller before this filter's first <see cref="IncrementToken"/>. Holds every token in memory.
/// </summary>
public sealed class CachingTokenFilter : TokenFilter
{
    List<AttributeSource.State>? cache;
    AttributeSource.State? atEnd;
    int next;

    /// <summary>A cache of <paramref name="input"/>.</summary>
    public CachingTokenFilter(TokenStream input) : base(input)
    {
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        cache ??= ReadInput();
        if (next == cache.Count) return false;
        RestoreState(cache[next++]);
        return true;
    }

    /// <summary>Gives the input's values at its end, once it was read.</summary>
    public override void End() => RestoreState(atEnd);

    /// <summary>Goes back to the first token. Does not reset the input.</summary>
    public override void Reset() => next = 0;

    List<AttributeSource.State> ReadInput()
    {
        var tokens = new List<AttributeSource.State>();
        while (m_input.IncrementToken())
            if (CaptureState() is { } token)
                tokens.Add(token);
        m_input.End();
        atEnd = CaptureState();
        return tokens;
    }
}
