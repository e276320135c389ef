using System.Text;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>The text of a token; indexed as UTF-8, a lone surrogate as U+FFFD. The buffer grows and never shrinks.</summary>
public class CharTermAttribute : Attribute, ICharTermAttribute, ITermToBytesRefAttribute
{
    const int SmallestBuffer = 16;

    char[] buffer = new char[SmallestBuffer];
    int length;
    BytesRef bytes = new(SmallestBuffer);

    /// <inheritdoc/>
    public char[] Buffer => buffer;

    /// <inheritdoc/>
    public int Length
    {
        get => length;
        set
        {
            if ((uint)value > (uint)buffer.Length)
                throw new ArgumentOutOfRangeException(nameof(value), value, $"Length must lie between 0 and {buffer.Length}, the buffer's length.");
            length = value;
        }
    }

    /// <inheritdoc/>
    public char this[int index]
    {
        get => buffer[Within(index)];
        set => buffer[Within(index)] = value;
    }

    /// <inheritdoc/>
    public virtual BytesRef BytesRef => bytes;

    internal ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    /// <inheritdoc/>
    public virtual void FillBytesRef()
    {
        var longest = length * 3; // A UTF-16 code unit becomes at most three bytes; a pair of surrogates four.
        if (bytes.Bytes.Length < longest) bytes.Bytes = new byte[Math.Max(longest, bytes.Bytes.Length * 2)];
        bytes.Offset = 0;
        bytes.Length = Encoding.UTF8.GetBytes(Span, bytes.Bytes);
    }

    /// <inheritdoc cref="ICharTermAttribute.CopyBuffer"/>
    public void CopyBuffer(char[] buffer, int offset, int length) => Set(buffer.AsSpan(offset, length));

    /// <inheritdoc/>
    public char[] ResizeBuffer(int newSize)
    {
        if (buffer.Length < newSize) Array.Resize(ref buffer, Math.Max(newSize, buffer.Length * 2));
        return buffer;
    }

    /// <inheritdoc cref="ICharTermAttribute.SetLength"/>
    public CharTermAttribute SetLength(int length)
    {
        Length = length;
        return this;
    }

    /// <inheritdoc cref="ICharTermAttribute.SetEmpty"/>
    public CharTermAttribute SetEmpty()
    {
        length = 0;
        return this;
    }

    /// <inheritdoc cref="ICharTermAttribute.Append(string)"/>
    public CharTermAttribute Append(string? value) => Append(value.AsSpan());

    /// <inheritdoc cref="ICharTermAttribute.Append(string, int, int)"/>
    public CharTermAttribute Append(string value, int startIndex, int charCount) => Append(value.AsSpan(startIndex, charCount));

    /// <inheritdoc cref="ICharTermAttribute.Append(char)"/>
    public CharTermAttribute Append(char value) => Append([value]);

    /// <inheritdoc cref="ICharTermAttribute.Append(char[])"/>
    public CharTermAttribute Append(char[]? value) => Append(value.AsSpan());

    /// <inheritdoc cref="ICharTermAttribute.Append(char[], int, int)"/>
    public CharTermAttribute Append(char[] value, int startIndex, int charCount) => Append(value.AsSpan(startIndex, charCount));

    /// <inheritdoc cref="ICharTermAttribute.Append(StringBuilder)"/>
    public CharTermAttribute Append(StringBuilder? value) => value is null ? this : Append(value, 0, value.Length);

    /// <inheritdoc cref="ICharTermAttribute.Append(StringBuilder, int, int)"/>
    public CharTermAttribute Append(StringBuilder value, int startIndex, int charCount)
    {
        value.CopyTo(startIndex, ResizeBuffer(length + charCount).AsSpan(length), charCount);
        length += charCount;
        return this;
    }

    /// <inheritdoc cref="ICharTermAttribute.Append(ICharTermAttribute)"/>
    public CharTermAttribute Append(ICharTermAttribute? value) => value is null ? this : Append(value.Buffer, 0, value.Length);

    /// <inheritdoc/>
    public override void Clear() => length = 0;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target)
    {
        if (target is CharTermAttribute other) other.Set(Span);
        else ((ICharTermAttribute)target).CopyBuffer(buffer, 0, length);
    }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (CharTermAttribute)base.Clone();
        clone.buffer = Span.Length == 0 ? new char[SmallestBuffer] : Span.ToArray();
        clone.bytes = BytesRef.DeepCopyOf(bytes);
        return clone;
    }

    /// <inheritdoc/>
    public override void ReflectWith(IAttributeReflector reflector)
    {
        reflector.Reflect<ICharTermAttribute>("term", ToString());
        FillBytesRef();
        reflector.Reflect<ITermToBytesRefAttribute>("bytes", BytesRef.DeepCopyOf(bytes));
    }

    /// <summary>Equal if the text is.</summary>
    public override bool Equals(object? other) => other is CharTermAttribute o && Span.SequenceEqual(o.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Span);

    /// <summary>The text.</summary>
    public override string ToString() => new(buffer, 0, length);

    /// <summary>Makes <paramref name="text"/> the text.</summary>
    internal void Set(ReadOnlySpan<char> text)
    {
        if (buffer.Length < text.Length) buffer = new char[Math.Max(text.Length, buffer.Length * 2)];
        text.CopyTo(buffer);
        length = text.Length;
    }

    CharTermAttribute Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(ResizeBuffer(length + text.Length).AsSpan(length));
        length += text.Length;
        return this;
    }

    int Within(int index) => (uint)index < (uint)length
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"Index must lie below {length}, the text's length.");

    ICharTermAttribute ICharTermAttribute.SetLength(int length) => SetLength(length);

    ICharTermAttribute ICharTermAttribute.SetEmpty() => SetEmpty();

    ICharTermAttribute ICharTermAttribute.Append(string? value) => Append(value);

    ICharTermAttribute ICharTermAttribute.Append(string value, int startIndex, int count) => Append(value, startIndex, count);

    ICharTermAttribute ICharTermAttribute.Append(char value) => Append(value);

    ICharTermAttribute ICharTermAttribute.Append(char[]? value) => Append(value);

    ICharTermAttribute ICharTermAttribute.Append(char[] value, int startIndex, int count) => Append(value, startIndex, count);

    ICharTermAttribute ICharTermAttribute.Append(StringBuilder? value) => Append(value);

    ICharTermAttribute ICharTermAttribute.Append(StringBuilder value, int startIndex, int count) => Append(value, startIndex, count);

    ICharTermAttribute ICharTermAttribute.Append(ICharTermAttribute? value) => Append(value);
}
