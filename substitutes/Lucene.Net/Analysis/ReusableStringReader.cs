namespace Lucene.Net.Analysis;

/// <summary>Reads one string after another. Tokenizers of this house take it whole instead of copying it.</summary>
internal sealed class ReusableStringReader : TextReader
{
    string text = "";
    int position;

    public void SetValue(string value)
    {
        text = value;
        position = 0;
    }

    /// <summary>All that has not been read yet, which is then taken as read.</summary>
    public string TakeAll() => ReadToEnd();

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
        var rest = position == 0 ? text : text[position..];
        position = text.Length;
        return rest;
    }

    protected override void Dispose(bool disposing) => SetValue("");
}
