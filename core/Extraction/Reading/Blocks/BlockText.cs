using System.Text;

namespace Khabar.Extraction.Reading;

/// <summary>The text of the block that is being read: white space folded, links and emphasis counted.</summary>
internal sealed class BlockText
{
    const int MaxLength = 1 << 20;

    readonly StringBuilder builder = new();
    ReadOnlyMemory<char> first;
    ReadOnlyMemory<char> last;
    int leaf = -1;
    bool severalLeaves;
    bool pendingSpace;
    int linkedLength;
    int emphasisedLength;
    int breaks;
    int breaksBefore;

    /// <summary>Links begun in the block.</summary>
    public int Links { get; set; }

    /// <summary>True if a picture stands in the block.</summary>
    public bool HasPicture { get; set; }

    /// <summary>What was read, and the text nodes it began and ended with.</summary>
    public readonly record struct Taken(
        string Text, ReadOnlyMemory<char> First, ReadOnlyMemory<char> Last, int Leaf, int LinkedLength, int Links, int EmphasisedLength, bool HasPicture, int Breaks);

    /// <summary>Appends a text node that lies in <paramref name="element"/>.</summary>
    public void Append(ReadOnlyMemory<char> data, int element, bool linked, bool emphasised)
    {
        var before = builder.Length;
        foreach (var c in data.Span)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0')
            {
                pendingSpace |= c is not ('\u200B' or '\uFEFF' or '\0');
                continue;
            }
            if (builder.Length >= MaxLength)
                break;
            if (pendingSpace && builder.Length > 0)
                builder.Append(' ');
            pendingSpace = false;
            builder.Append(c);
        }
        var added = builder.Length - before;
        if (added == 0)
            return;
        breaks = 0;
        if (before == 0)
            first = data;
        last = data;
        severalLeaves |= leaf >= 0 && leaf != element;
        leaf = element;
        if (linked)
            linkedLength += added;
        if (emphasised)
            emphasisedLength += added;
    }

    /// <summary>A line break. Returns true if it is the second in a row, which ends a paragraph.</summary>
    public bool Break()
    {
        pendingSpace = true;
        return ++breaks >= 2;
    }

    /// <summary>Takes what was read and begins anew. False if there was no text.</summary>
    /// <param name="keepBreaks">The block was ended by line breaks, so the next one begins with them.</param>
    /// <param name="taken">What was read.</param>
    public bool TryTake(bool keepBreaks, out Taken taken)
    {
        var any = builder.Length > 0;
        taken = any
            ? new Taken(builder.ToString(), first, last, severalLeaves ? -1 : leaf, linkedLength, linkedLength > 0 ? Math.Max(1, Links) : Links,
                emphasisedLength, HasPicture, breaksBefore)
            : default;
        builder.Clear();
        leaf = -1;
        severalLeaves = pendingSpace = false;
        linkedLength = emphasisedLength = 0;
        breaksBefore = keepBreaks ? 2 : 0;
        breaks = 0;
        if (any)
        {
            Links = 0;
            HasPicture = false;
        }
        return any;
    }
}
