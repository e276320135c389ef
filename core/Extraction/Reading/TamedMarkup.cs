using System.Text;

namespace Khabar.Extraction.Reading;

/// <summary>A page's markup with parts cut out, and the way back to where things stood.</summary>
internal sealed class TamedMarkup
{
    const int MaxJsonLength = 1 << 20;
    const int MaxJsonTexts = 64;

    readonly int[] places;
    readonly int[] removed;

    TamedMarkup(string html, int[] places, int[] removed, List<string> json)
    {
        Html = html;
        this.places = places;
        this.removed = removed;
        Json = json;
    }

    /// <summary>What is left.</summary>
    public string Html { get; }

    /// <summary>The contents of the page's JSON-LD scripts.</summary>
    public IReadOnlyList<string> Json { get; }

    /// <summary>Where a span of <see cref="Html"/> stood in the page.</summary>
    public SourceSpan InSource(SourceSpan span)
    {
        var start = InSource(span.Start);
        return new SourceSpan(start, span.Length == 0 ? start : InSource(span.End - 1) + 1);
    }

    int InSource(int position)
    {
        var cut = Array.BinarySearch(places, position);
        // Several cuts may meet in one place; the last one counts.
        while (cut >= 0 && cut + 1 < places.Length && places[cut + 1] == position)
            cut++;
        var before = cut >= 0 ? cut : ~cut - 1;
        return before < 0 ? position : position + removed[before];
    }

    /// <summary>Copies a page part by part.</summary>
    public sealed class Builder(string source)
    {
        readonly List<int> places = [];
        readonly List<int> removed = [];
        readonly List<string> json = [];
        StringBuilder? kept;
        int copied;

        /// <summary>Leaves out a part; parts must come in order.</summary>
        public void Cut(int start, int end)
        {
            if (end <= start)
                return;
            kept ??= new StringBuilder(source.Length);
            kept.Append(source, copied, start - copied);
            copied = end;
            places.Add(kept.Length);
            removed.Add(end - kept.Length);
        }

        /// <summary>Keeps the text of a JSON-LD script.</summary>
        public void AddJson(ReadOnlySpan<char> text)
        {
            if (text.Length <= MaxJsonLength && json.Count < MaxJsonTexts)
                json.Add(text.ToString());
        }

        /// <summary>What is left.</summary>
        public TamedMarkup Build() =>
            new(kept is null ? source : kept.Append(source, copied, source.Length - copied).ToString(), [.. places], [.. removed], json);
    }
}
