using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The documents of a term with the places where it occurs in each. Not thread-safe.</summary>
public abstract class DocsAndPositionsEnum : DocsEnum
{
    protected DocsAndPositionsEnum() { }

    /// <summary>The next position in the current document, from 0. May be called <see cref="DocsEnum.Freq"/> times for a document.</summary>
    public abstract int NextPosition();

    /// <summary>First character of the current occurrence, or -1 if offsets are not kept.</summary>
    public abstract int StartOffset { get; }

    /// <summary>One past the last character of the current occurrence, or -1 if offsets are not kept.</summary>
    public abstract int EndOffset { get; }

    /// <summary>The bytes attached to the current occurrence, or null if there are none.</summary>
    public abstract BytesRef? GetPayload();
}
