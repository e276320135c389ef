using System.Text;

namespace Lucene.Net.Util;

/// <summary>
/// A slice of a byte array: <see cref="Length"/> bytes from <see cref="Offset"/> in <see cref="Bytes"/>. Terms are UTF-8 in a slice.
/// Readers reuse slices: copy one (<see cref="DeepCopyOf"/>) to keep it. The order is that of unsigned bytes. Not thread-safe.
/// </summary>
public sealed class BytesRef : IComparable<BytesRef>, IComparable, IEquatable<BytesRef>
{
    public static readonly byte[] EMPTY_BYTES = [];

    public BytesRef() => Bytes = EMPTY_BYTES;

    public BytesRef(byte[] bytes, int offset, int length) => (Bytes, Offset, Length) = (bytes, offset, length);

    public BytesRef(byte[] bytes) : this(bytes, 0, bytes.Length) { }

    /// <summary>An empty slice over a fresh array of <paramref name="capacity"/> bytes.</summary>
    public BytesRef(int capacity) => Bytes = new byte[capacity];

    /// <summary>The UTF-8 form of <paramref name="text"/>; unpaired surrogates become U+FFFD.</summary>
    public BytesRef(string text) : this() => CopyChars(text);

    public byte[] Bytes { get; set; }

    public int Offset { get; set; }

    public int Length { get; set; }

    public static IComparer<BytesRef> UTF8SortedAsUnicodeComparer => Comparer<BytesRef>.Default;

    public static BytesRef DeepCopyOf(BytesRef other) => new(other.Span.ToArray());

    internal ReadOnlySpan<byte> Span => new(Bytes, Offset, Length);

    public void CopyChars(string text)
    {
        Grow(Encoding.UTF8.GetMaxByteCount(text.Length));
        Offset = 0;
        Length = Encoding.UTF8.GetBytes(text, Bytes);
    }

    public void CopyBytes(BytesRef other) => CopyBytes(other.Span);

    internal void CopyBytes(ReadOnlySpan<byte> source)
    {
        if (Bytes.Length - Offset < source.Length) (Bytes, Offset) = (new byte[source.Length], 0);
        source.CopyTo(Bytes.AsSpan(Offset));
        Length = source.Length;
    }

    public void Append(BytesRef other)
    {
        if (Bytes.Length - Offset < Length + other.Length)
        {
            var grown = new byte[Length + other.Length];
            Span.CopyTo(grown);
            (Bytes, Offset) = (grown, 0);
        }
        other.Span.CopyTo(Bytes.AsSpan(Offset + Length));
        Length += other.Length;
    }

    /// <summary>Makes room for <paramref name="newLength"/> bytes from the start of the array. Only for slices at offset 0.</summary>
    public void Grow(int newLength)
    {
        if (Bytes.Length >= newLength) return;
        var grown = Bytes;
        Array.Resize(ref grown, Math.Max(newLength, Bytes.Length + (Bytes.Length >> 1)));
        Bytes = grown;
    }

    public bool BytesEquals(BytesRef other) => Span.SequenceEqual(other.Span);

    public string Utf8ToString() => Encoding.UTF8.GetString(Span);

    public int CompareTo(BytesRef? other) => other is null ? 1 : Span.SequenceCompareTo(other.Span);

    public int CompareTo(object? other) => CompareTo(other as BytesRef);

    public bool Equals(BytesRef? other) => other is not null && BytesEquals(other);

    public override bool Equals(object? other) => Equals(other as BytesRef);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public object Clone() => new BytesRef(Bytes, Offset, Length);

    /// <summary>The bytes in hexadecimal, as "[6c 75]".</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        foreach (var b in Span) text.Append(text.Length > 1 ? " " : "").Append(b.ToString("x"));
        return text.Append(']').ToString();
    }
}
