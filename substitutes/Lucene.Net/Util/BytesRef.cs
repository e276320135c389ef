using System.Text;

namespace Lucene.Net.Util;

/// <summary>
/// A slice of a byte array: <see cref="Length"/> bytes of <see cref="Bytes"/> from <see cref="Offset"/>. A term is one, its text as
/// UTF-8. Ordered byte by byte, unsigned, which for UTF-8 is code point order. Mutable; not thread-safe.
/// </summary>
public sealed class BytesRef : IComparable<BytesRef>, IComparable, IEquatable<BytesRef>
{
    /// <summary>An array without bytes.</summary>
    public static readonly byte[] EMPTY_BYTES = [];

    /// <summary>An empty slice.</summary>
    public BytesRef() => Bytes = EMPTY_BYTES;

    /// <summary>An empty slice of a new array of <paramref name="capacity"/> bytes.</summary>
    public BytesRef(int capacity) => Bytes = new byte[capacity];

    /// <summary>All of <paramref name="bytes"/>, not copied.</summary>
    public BytesRef(byte[] bytes) : this(bytes, 0, bytes.Length)
    {
    }

    /// <summary>A slice of <paramref name="bytes"/>, not copied.</summary>
    public BytesRef(byte[] bytes, int offset, int length)
    {
        Bytes = bytes;
        Offset = offset;
        Length = length;
    }

    /// <summary>The UTF-8 bytes of <paramref name="text"/>; a lone surrogate becomes U+FFFD.</summary>
    public BytesRef(string text) : this(Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The array that the slice lies in.</summary>
    public byte[] Bytes { get; set; }

    /// <summary>Index of the slice's first byte.</summary>
    public int Offset { get; set; }

    /// <summary>Number of bytes in the slice.</summary>
    public int Length { get; set; }

    internal ReadOnlySpan<byte> Span => Bytes.AsSpan(Offset, Length);

    /// <summary>A slice of the same bytes in an array of its own.</summary>
    public static BytesRef DeepCopyOf(BytesRef other) => new(other.Span.ToArray());

    /// <summary>Makes this slice hold the bytes of <paramref name="other"/>, growing the array if need be.</summary>
    public void CopyBytes(BytesRef other)
    {
        if (Bytes.Length - Offset < other.Length)
        {
            Bytes = new byte[other.Length];
            Offset = 0;
        }
        other.Span.CopyTo(Bytes.AsSpan(Offset));
        Length = other.Length;
    }

    /// <summary>Whether both slices hold the same bytes.</summary>
    public bool BytesEquals(BytesRef other) => Span.SequenceEqual(other.Span);

    /// <summary>The text of a UTF-8 slice.</summary>
    public string Utf8ToString() => Encoding.UTF8.GetString(Span);

    /// <inheritdoc/>
    public int CompareTo(BytesRef? other) => other is null ? 1 : Span.SequenceCompareTo(other.Span);

    /// <inheritdoc/>
    public int CompareTo(object? other) => CompareTo((BytesRef?)other);

    /// <summary>Another slice of the same array.</summary>
    public object Clone() => new BytesRef(Bytes, Offset, Length);

    bool IEquatable<BytesRef>.Equals(BytesRef? other) => other is not null && BytesEquals(other);

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is BytesRef o && BytesEquals(o);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes in hexadecimal, as <c>[6c 75]</c>.</summary>
    public override string ToString() => $"[{string.Join(' ', Span.ToArray().Select(b => b.ToString("x2")))}]";
}
