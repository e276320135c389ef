using System.Text;

namespace Khabar.Extraction.Reading;

/// <summary>Reads flattened text: every line that is not empty is a block.</summary>
internal static class LineReader
{
    const int MaxBlocks = 20_000;

    /// <summary>Reads the lines of <paramref name="text"/>; LF, CR LF or CR ends one.</summary>
    public static PageContent Read(ReadOnlySpan<char> text)
    {
        var blocks = new List<PageBlock>();
        var empty = 0;
        var start = 0;
        while (start < text.Length && blocks.Count < MaxBlocks)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (Block(text, start, end, empty) is { } block)
            {
                blocks.Add(block);
                empty = 0;
            }
            else
            {
                empty++;
            }
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return new PageContent { Blocks = blocks, Elements = [] };
    }

    static PageBlock? Block(ReadOnlySpan<char> text, int start, int end, int empty)
    {
        var from = start;
        while (from < end && IsBlank(text[from]))
            from++;
        var to = end;
        while (to > from && IsBlank(text[to - 1]))
            to--;
        return from == to ? null : new PageBlock
        {
            Text = Fold(text[from..to]),
            Span = new SourceSpan(from, to),
            BreaksBefore = empty,
            Indent = from - start,
        };
    }

    static string Fold(ReadOnlySpan<char> line)
    {
        var folded = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (!IsBlank(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString();
    }

    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\0' or '\u200B' or '\uFEFF';
}
