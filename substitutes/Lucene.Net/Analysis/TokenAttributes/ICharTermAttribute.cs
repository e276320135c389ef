using System.Text;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>The text of a token, UTF-16. Change <see cref="Buffer"/> in place where you can.</summary>
public interface ICharTermAttribute : IAttribute
{
    /// <summary>The text's characters, valid up to <see cref="Length"/>. Another array after the text grew.</summary>
    char[] Buffer { get; }

    /// <summary>Number of UTF-16 code units in the text. Setting it cuts, or shows what the buffer holds beyond.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or beyond the buffer.</exception>
    int Length { get; set; }

    /// <summary>One UTF-16 code unit of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not below <see cref="Length"/>.</exception>
    char this[int index] { get; set; }

    /// <summary>Makes <paramref name="length"/> characters of <paramref name="buffer"/> the text.</summary>
    void CopyBuffer(char[] buffer, int offset, int length);

    /// <summary>Makes the buffer hold at least <paramref name="newSize"/> characters, keeping what it holds, and returns it.</summary>
    char[] ResizeBuffer(int newSize);

    /// <summary>The same as setting <see cref="Length"/>.</summary>
    ICharTermAttribute SetLength(int length);

    /// <summary>Makes the text empty.</summary>
    ICharTermAttribute SetEmpty();

    /// <summary>Appends a string; null appends nothing.</summary>
    ICharTermAttribute Append(string? value);

    /// <summary>Appends <paramref name="count"/> characters of a string.</summary>
    ICharTermAttribute Append(string value, int startIndex, int count);

    /// <summary>Appends one character.</summary>
    ICharTermAttribute Append(char value);

    /// <summary>Appends an array; null appends nothing.</summary>
    ICharTermAttribute Append(char[]? value);

    /// <summary>Appends <paramref name="count"/> characters of an array.</summary>
    ICharTermAttribute Append(char[] value, int startIndex, int count);

    /// <summary>Appends a builder's text; null appends nothing.</summary>
    ICharTermAttribute Append(StringBuilder? value);

    /// <summary>Appends <paramref name="count"/> characters of a builder's text.</summary>
    ICharTermAttribute Append(StringBuilder value, int startIndex, int count);

    /// <summary>Appends another attribute's text; null appends nothing.</summary>
    ICharTermAttribute Append(ICharTermAttribute? value);
}
