namespace Khabar.Extraction.Reading;

/// <summary>A page's markup with parts cut out, and the way back to where things stood.</summary>
internal sealed class TamedMarkup
{
    const int MaxJsonLength = 1 << 20;
    const int MaxJsonTexts = 64;

    readonly int[] places;
    readonly int[] removed;

    TamedMarkup(PageSource source, int[] places, int[] removed, List<JsonScript> json)
    {
        Source = source;
        this.places = places;
        this.removed = removed;
        Json = json;
    }

    /// <summary>What is left.</summary>
    public PageSource Source { get; }

    /// <summary>The page's JSON-LD scripts.</summary>
    public IReadOnlyList<JsonScript> Json { get; }

    /// <summary>Where a span of <see cref="Source"/> stood in the page.</summary>
    public SourceSpan InSource(SourceSpan span)
    {
        var start = InSource(span.Start);
        return new SourceSpan(start, span.Length == 0 ? start : InSource(span.End - 1) + 1);
    }

    int InSource(int position)
    {
        var cut = Array.BinarySearch(places, position);
        var before = cut >= 0 ? cut : ~cut - 1;
        return before < 0 ? position : position + removed[before];
    }

    /// <summary>Moves the parts of a page that are kept together, in place.</summary>
    public sealed class Builder(PageSource source)
    {
        readonly List<int> places = [];
        readonly List<int> removed = [];
        readonly List<JsonScript> json = [];
        int kept;
        int moved;

        /// <summary>Leaves out a part; parts must come in order. What stands before <paramref name="end"/> must not be read any more.</summary>
        public void Cut(int start, int end)
        {
            if (end <= start)
                return;
            Keep(start);
            moved = end;
            if (places.Count > 0 && places[^1] == kept)
            {
                removed[^1] = end - kept;
                return;
            }
            places.Add(kept);
            removed.Add(end - kept);
        }

        /// <summary>Keeps the text of a JSON-LD script that begins at <paramref name="start"/>.</summary>
        public void AddJson(ReadOnlySpan<char> text, int start)
        {
            if (text.Length <= MaxJsonLength && json.Count < MaxJsonTexts)
                json.Add(new JsonScript(text.ToString(), start));
        }

        /// <summary>What is left.</summary>
        public TamedMarkup Build()
        {
            Keep(source.Length);
            source.Shorten(kept);
            return new TamedMarkup(source, [.. places], [.. removed], json);
        }

        void Keep(int end)
        {
            if (moved > kept)
                Array.Copy(source.Characters, moved, source.Characters, kept, end - moved);
            kept += end - moved;
        }
    }
}
