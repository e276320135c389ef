using System.Text;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>A word of a field: the unit of search. Ordered by field, then by the bytes of the word.</summary>
public sealed class Term : IComparable<Term>, IEquatable<Term>
{
    /// <param name="fld">The field.</param>
    /// <param name="bytes">The word. It is kept, not copied: do not change it afterwards.</param>
    public Term(string fld, BytesRef bytes) => (Field, Bytes) = (fld, bytes);

    public Term(string fld, string text) : this(fld, new BytesRef(text)) { }

    /// <summary>The empty word of a field.</summary>
    public Term(string fld) : this(fld, new BytesRef()) { }

    public string Field { get; }

    public BytesRef Bytes { get; }

    /// <summary>The word as text; U+FFFD stands where it is not UTF-8.</summary>
    public string Text => ToString(Bytes);

    /// <summary>The word as text where it is UTF-8, else its bytes in hexadecimal.</summary>
    public static string ToString(BytesRef termText)
    {
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(termText.Span); }
        catch (DecoderFallbackException) { return termText.ToString(); }
    }

    public int CompareTo(Term? other)
    {
        if (other is null) return 1;
        var byField = string.CompareOrdinal(Field, other.Field);
        return byField != 0 ? byField : Bytes.CompareTo(other.Bytes);
    }

    public bool Equals(Term? other) => other is not null && Field == other.Field && Bytes.BytesEquals(other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as Term);

    public override int GetHashCode() => HashCode.Combine(Field, Bytes);

    public override string ToString() => $"{Field}:{Text}";
}
