namespace Lucene.Net.Analysis.Util;

/// <summary>
/// Looks ahead in a text that is read piece by piece, without copying it if it is a string. Not thread-safe.
/// </summary>
internal sealed class TextWindow
{
    const int SmallestBuffer = 4096;

    TextReader reader;
    string? text;
    char[] buffer = [];
    int start, end;
    bool atEnd;

    /// <summary>A window on <paramref name="reader"/>.</summary>
    public TextWindow(TextReader reader) => this.reader = reader;

    /// <summary>Offset in the text of the first character ahead, in UTF-16 code units.</summary>
    public int Offset { get; private set; }

    /// <summary>Starts again with <paramref name="reader"/>, from wherever it stands.</summary>
    public void SetReader(TextReader reader)
    {
        this.reader = reader;
        text = (reader as ReusableStringReader)?.TakeAll();
        start = end = Offset = 0;
        atEnd = false;
    }

    /// <summary>The next <paramref name="count"/> characters, fewer only at the end of the text. Valid until the next call.</summary>
    public ReadOnlySpan<char> Ahead(int count)
    {
        if (text is not null) return text.AsSpan(Offset, Math.Min(count, text.Length - Offset));
        if (end - start < count && !atEnd) Fill(count);
        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    /// <summary>Passes over <paramref name="count"/> of the characters ahead.</summary>
    public void Advance(int count)
    {
        start += count;
        Offset += count;
    }

    void Fill(int count)
    {
        if (buffer.Length < count) Array.Resize(ref buffer, Math.Max(count, SmallestBuffer));
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        while (end < count)
        {
            var read = reader.Read(buffer, end, buffer.Length - end);
            if (read <= 0)
            {
                atEnd = true;
                return;
            }
            end += read;
        }
    }
}
