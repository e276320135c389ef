using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis;

/// <summary>
/// A sequence of tokens. The consumer adds the attributes it wants, calls <see cref="Reset"/>, then <see cref="IncrementToken"/>
/// until it returns false, reading the attributes after each, then <see cref="End"/> and <see cref="Dispose()"/>. A disposed stream
/// of an analyzer can be used again for the next text. Not thread-safe.
/// </summary>
public abstract class TokenStream : AttributeSource, IDisposable
{
    /// <summary>A stream with attributes of its own.</summary>
    protected TokenStream()
    {
    }

    /// <summary>A stream that shares the attributes of <paramref name="input"/>.</summary>
    protected TokenStream(AttributeSource input) : base(input)
    {
    }

    /// <summary>A stream whose attributes <paramref name="factory"/> makes.</summary>
    protected TokenStream(AttributeFactory factory) : base(factory)
    {
    }

    /// <summary>Moves to the next token; its values are in the attributes until the next call. False after the last.</summary>
    /// <exception cref="InvalidOperationException">The stream was not reset, or was disposed.</exception>
    public abstract bool IncrementToken();

    /// <summary>
    /// To be called after the last token: sets the end offset of the text, and the position increment of what was dropped after the
    /// last token (0 if nothing was).
    /// </summary>
    public virtual void End()
    {
        ClearAttributes();
        if (HasAttribute<IPositionIncrementAttribute>()) GetAttribute<IPositionIncrementAttribute>().PositionIncrement = 0;
    }

    /// <summary>To be called before the first token: goes to the start of the text. An override must call its base.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Releases the text. The stream can be given another one.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the text, if <paramref name="disposing"/>. An override must call its base.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
