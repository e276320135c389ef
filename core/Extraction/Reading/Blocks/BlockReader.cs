using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Reading;

/// <summary>Walks a document once, without recursion, and cuts its text into blocks at the boundaries a browser would draw.</summary>
internal sealed class BlockReader
{
    const int MaxElements = 200_000;
    const int MaxBlocks = 20_000;

    readonly List<PageElement> elements = [];
    readonly List<PageBlock> blocks = [];
    readonly List<string> names = [];
    readonly BlockText text = new();
    readonly SourceLocator locator;
    Frame[] stack = new Frame[64];
    int open;
    readonly Dictionary<string, (uint Words, ulong Hash, int Name)>.AlternateLookup<ReadOnlySpan<char>> markupWords =
        new Dictionary<string, (uint Words, ulong Hash, int Name)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    BlockReader(TamedMarkup markup) => locator = new SourceLocator(markup);

    /// <summary>Reads the blocks of <paramref name="document"/>, which was parsed from <paramref name="markup"/>.</summary>
    public static PageContent Read(MarkupDocument document, TamedMarkup markup)
    {
        var reader = new BlockReader(markup);
        if (document.Body is { } body)
            reader.Walk(body);
        return new PageContent { Blocks = reader.blocks, Elements = [.. reader.elements], Names = reader.names };
    }

    /// <summary>A step of the walk: an element, how far its children are done, and what was true around it.</summary>
    struct Frame
    {
        public MarkupElement Node;
        public int Next;
        public int Element;
        public int Container;
        public bool Linked;
        public bool Emphasised;
        public bool IsInline;
    }

    void Walk(MarkupElement root)
    {
        Enter(root, default(Frame) with { Element = -1, Container = -1 });
        while (open > 0)
        {
            ref var frame = ref stack[open - 1];
            if (frame.Next >= frame.Node.Count || blocks.Count >= MaxBlocks)
            {
                if (!frame.IsInline)
                    Flush(frame.Container);
                open--;
                continue;
            }
            var child = frame.Node[frame.Next++];
            if (child is MarkupText run)
                text.Append(run.Data, frame.Element, frame.Linked, frame.Emphasised);
            else if (child is MarkupElement element && elements.Count < MaxElements)
                Enter(element, frame);
        }
    }

    void Enter(MarkupElement element, Frame parent)
    {
        var tag = element.Tag;
        if (tag == Tag.Skipped)
            return;
        if (tag == Tag.Break)
        {
            if (text.Break())
                Flush(parent.Container, keepBreaks: true);
            return;
        }
        if (tag == Tag.Picture)
        {
            text.HasPicture = true;
            return;
        }
        var isInline = tag.IsInline() && parent.Element >= 0;
        if (!isInline)
            Flush(parent.Container);
        var index = Add(element, tag, parent.Element);
        if (tag == Tag.Table && DataTable.TryRead(element, out var rows))
        {
            AddTable(rows, index);
            return;
        }
        if (tag == Tag.Link)
            text.Links++;
        if (open == stack.Length)
            Array.Resize(ref stack, 2 * open);
        stack[open++] = new Frame
        {
            Node = element,
            Element = index,
            Container = isInline ? parent.Container : index,
            Linked = parent.Linked || tag == Tag.Link,
            Emphasised = parent.Emphasised || tag is Tag.Emphasis or Tag.Strong,
            IsInline = isInline,
        };
    }

    int Add(MarkupElement element, Tag tag, int parent)
    {
        var above = parent >= 0 ? elements[parent] : default;
        var own = default(PageElement) with { Tag = tag };
        var hash = Markup(element, ref own);
        if (tag == Tag.Dialog && element.Attribute("open") is null)
            own.Words |= MarkupWords.Hidden;
        tag = own.Tag;
        var tagPath = Mix(parent >= 0 ? above.TagPath : 17, (ulong)tag);
        elements.Add(own with
        {
            Parent = parent,
            Depth = parent >= 0 ? above.Depth + 1 : 0,
            TagPath = tagPath,
            ClassPath = Mix(Mix(parent >= 0 ? above.ClassPath : 17, (ulong)tag), hash),
            Start = element.Start,
        });
        return elements.Count - 1;
    }

    /// <summary>Reads what an element's markup says into <paramref name="own"/>; the hash of its class.</summary>
    ulong Markup(MarkupElement element, ref PageElement own)
    {
        ulong hash = 0;
        for (var i = 0; i < element.AttributeCount; i++)
        {
            var (name, content) = element.Attribute(i);
            var value = content.Span;
            switch (name.Span)
            {
                case "class":
                    var known = Known(value);
                    own.Words |= known.Words;
                    own.ClassName = known.Name;
                    hash = known.Hash;
                    break;
                case "id":
                    known = Known(value);
                    own.Words |= known.Words;
                    own.IdName = known.Name;
                    break;
                case "role" or "itemprop" or "data-component" or "data-testid" or "data-qa" or "data-module" or "data-type" or "aria-label":
                    known = Known(value);
                    own.Words |= known.Words;
                    own.RoleName = known.Name;
                    if (name.Span is "role" && value is "dialog" or "alertdialog")
                        own.Tag = Tag.Dialog;
                    break;
                case "hidden":
                    own.Words |= MarkupWords.Hidden;
                    break;
                case "aria-hidden" when value is "true":
                    own.Words |= MarkupWords.Hidden;
                    break;
                case "style" when value.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                    || value.Contains("display: none", StringComparison.OrdinalIgnoreCase)
                    || value.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase):
                    own.Words |= MarkupWords.Hidden;
                    break;
            }
        }
        return hash;
    }

    (uint Words, ulong Hash, int Name) Known(ReadOnlySpan<char> value)
    {
        if (value.Length > 512)
            value = value[..512];
        if (!markupWords.TryGetValue(value, out var known))
        {
            names.Add(value.ToString());
            markupWords[value] = known = (MarkupWords.GroupsIn(value), WordHash.Of(value), names.Count);
        }
        return known;
    }

    void AddTable(string rows, int element)
    {
        var start = Math.Max(0, elements[element].Start);
        blocks.Add(new PageBlock
        {
            Text = rows,
            Span = locator.Locate(rows.AsMemory(), rows.AsMemory(), start),
            Container = element,
            Leaf = element,
            IsTable = true,
        });
    }

    void Flush(int container, bool keepBreaks = false)
    {
        if (text.TryTake(keepBreaks, out var taken) && container >= 0)
        {
            var from = elements[Math.Max(taken.Leaf, container)].Start;
            blocks.Add(new PageBlock
            {
                Text = taken.Text,
                Span = locator.Locate(taken.First, taken.Last, from),
                Container = container,
                Leaf = taken.Leaf >= 0 ? taken.Leaf : container,
                LinkedLength = taken.LinkedLength,
                Links = taken.Links,
                EmphasisedLength = taken.EmphasisedLength,
                HasPicture = taken.HasPicture,
                BreaksBefore = taken.Breaks,
            });
        }
    }

    static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 0x9E3779B97F4A7C15 ^ (hash >> 29);
}
