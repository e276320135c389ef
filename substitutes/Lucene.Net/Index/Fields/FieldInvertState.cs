using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>What the inversion of one document's field counted, for the similarity's norm. One thread's.</summary>
public sealed class FieldInvertState
{
    public FieldInvertState(string name) => Name = name;

    public FieldInvertState(string name, int position, int length, int numOverlap, int offset, float boost)
        : this(name) => (Position, Length, NumOverlap, Offset, Boost) = (position, length, numOverlap, offset, boost);

    public string Name { get; }

    /// <summary>The position of the last token.</summary>
    public int Position { get; internal set; }

    /// <summary>The number of tokens.</summary>
    public int Length { get; set; }

    /// <summary>The number of tokens with a position increment of 0.</summary>
    public int NumOverlap { get; set; }

    /// <summary>The end offset of the last token, in UTF-16 units.</summary>
    public int Offset { get; internal set; }

    /// <summary>The field's boost, 1 unless set.</summary>
    public float Boost { get; set; } = 1.0f;

    /// <summary>How often the most frequent term of the field occurs in it.</summary>
    public int MaxTermFrequency { get; internal set; }

    /// <summary>The number of distinct terms.</summary>
    public int UniqueTermCount { get; internal set; }

    /// <summary>The attributes of the token stream being inverted, or null before.</summary>
    public AttributeSource? AttributeSource { get; internal set; }

    /// <summary>Makes the object ready for the next document's field.</summary>
    internal void Reset()
    {
        (Position, Length, NumOverlap, Offset, Boost) = (-1, 0, 0, 0, 1.0f);
        (MaxTermFrequency, UniqueTermCount, AttributeSource) = (0, 0, null);
    }
}
