namespace Lucene.Net.Analysis;

/// <summary>Reads one string after another. Tokenizers of this house look at <see cref="Remaining"/> instead of copying it.</summary>
internal sealed class ReusableStringReader : TextReader
{
    string text = "";
    int position;

    /// <summary>What has not been read yet.</summary>
    public ReadOnlyMemory<char> Remaining => text.AsMemory(position);

    public void SetValue(string value)
    {
        text = value;
        position = 0;
    }

    /// <summary>Takes <paramref name="count"/> characters of <see cref="Remaining"/> as read.</summary>
    public void Advance(int count) => position += count;

    public override int Peek() => position < text.Length ? text[position] : -1;

    public override int Read() => position < text.Length ? text[position++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, text.Length - position);
        text.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override string ReadToEnd()
    {
        var rest = text[position..];
        position = text.Length;
        return rest;
    }

    protected override void Dispose(bool disposing) => SetValue("");
}
