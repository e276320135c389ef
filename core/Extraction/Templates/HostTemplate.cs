namespace Khabar.Extraction.Templates;

/// <summary>
/// What the pages of one host have in common: the blocks that several of its articles show are its furniture, whatever they say. A value:
/// immutable and thread-safe; <see cref="With"/> gives the next one.
/// </summary>
/// <remarks>
/// Bounded: at most <see cref="MaxBlocks"/> blocks of at most <see cref="MaxPages"/> pages are remembered, and older pages fade. A page that
/// is met again, or another edition of the same article, teaches nothing.
/// </remarks>
public sealed class HostTemplate
{
    /// <summary>Blocks remembered of a host at most.</summary>
    public const int MaxBlocks = 512;

    /// <summary>Pages that count; beyond them all counts are halved.</summary>
    public const int MaxPages = 48;

    const int LeastWords = 3;
    const int LeastPages = 3;
    const int KnownTextWords = 15;
    const float LeastShare = 0.15f;

    /// <summary>The template of a host of which nothing is known.</summary>
    public static HostTemplate Empty { get; } = new([], [], 0);

    readonly Dictionary<ulong, int> pagesOf; // a block's fingerprint, and how many pages showed it
    readonly ulong[] headlines; // of the latest pages

    HostTemplate(Dictionary<ulong, int> pagesOf, ulong[] headlines, int pages) => (this.pagesOf, this.headlines, Pages) = (pagesOf, headlines, pages);

    /// <summary>Pages that it was learned from; less after old ones have faded.</summary>
    public int Pages { get; }

    /// <summary>How many blocks are remembered.</summary>
    public int Blocks => pagesOf.Count;

    /// <summary>Whether several articles of the host show a block of this text: three at least, and no small share of all.</summary>
    public bool IsFurniture(string text)
    {
        var fingerprint = Fingerprint.Of(text, out var words);
        return words >= LeastWords && IsFurniture(fingerprint);
    }

    /// <summary>The same by the fingerprint of three words or more.</summary>
    internal bool IsFurniture(ulong fingerprint) =>
        pagesOf.TryGetValue(fingerprint, out var pages) && pages >= LeastPages && pages >= LeastShare * Pages;

    /// <summary>The template after one more page of the host; the same if that page is another edition of one it knows.</summary>
    /// <exception cref="ArgumentNullException">There is no article.</exception>
    public HostTemplate With(ExtractedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var headline = Fingerprint.Of(article.Title, out _);
        var shown = new HashSet<ulong>();
        int text = 0, known = 0;
        foreach (var block in article.Blocks)
        {
            var fingerprint = Fingerprint.Of(block.Text, out var words);
            if (words < LeastWords)
                continue;
            shown.Add(fingerprint);
            if (!block.Kept || words < KnownTextWords)
                continue;
            text += words;
            known += pagesOf.ContainsKey(fingerprint) ? words : 0;
        }
        // Without a text nothing tells this page from others; with a known one it is the same article again.
        if (text == 0 || 2 * known >= text || headline != 0 && headlines.Contains(headline))
            return this;
        return Next(shown, headline);
    }

    HostTemplate Next(HashSet<ulong> shown, ulong headline)
    {
        var fades = Pages >= MaxPages;
        var next = new Dictionary<ulong, int>(Math.Min(MaxBlocks, pagesOf.Count + shown.Count));
        foreach (var fingerprint in shown)
        {
            var before = pagesOf.GetValueOrDefault(fingerprint);
            if (next.Count < MaxBlocks)
                next[fingerprint] = 1 + (fades ? before / 2 : before);
        }
        // What most pages show comes first: if there is no room, the rare blocks are forgotten.
        foreach (var (fingerprint, pages) in pagesOf.OrderByDescending(pair => pair.Value))
        {
            var left = fades ? pages / 2 : pages;
            if (next.Count >= MaxBlocks || left == 0)
                break;
            next.TryAdd(fingerprint, left);
        }
        return new HostTemplate(next, [.. headlines.TakeLast(MaxPages - 1), headline], 1 + (fades ? Pages / 2 : Pages));
    }

    /// <summary>Writes the template; <see cref="Read"/> reads it.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write7BitEncodedInt(Pages);
        writer.Write7BitEncodedInt(headlines.Length);
        foreach (var headline in headlines)
            writer.Write(headline);
        writer.Write7BitEncodedInt(pagesOf.Count);
        foreach (var (fingerprint, pages) in pagesOf)
        {
            writer.Write(fingerprint);
            writer.Write7BitEncodedInt(pages);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no template.</exception>
    /// <exception cref="EndOfStreamException">It ends early.</exception>
    public static HostTemplate Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var pages = Bounded(reader, MaxPages + 1);
        var headlines = new ulong[Bounded(reader, MaxPages)];
        for (var i = 0; i < headlines.Length; i++)
            headlines[i] = reader.ReadUInt64();
        var count = Bounded(reader, MaxBlocks);
        var pagesOf = new Dictionary<ulong, int>(count);
        for (var i = 0; i < count; i++)
            pagesOf[reader.ReadUInt64()] = Bounded(reader, MaxPages + 1);
        return new HostTemplate(pagesOf, headlines, pages);
    }

    static int Bounded(BinaryReader reader, int most) =>
        reader.Read7BitEncodedInt() is >= 0 and var value && value <= most ? value : throw new InvalidDataException($"A host's template has a number beyond {most}.");
}
