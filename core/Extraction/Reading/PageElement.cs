namespace Khabar.Extraction.Reading;

/// <summary>What the extractor keeps of an element: its place in the tree and what its markup says about its content.</summary>
internal struct PageElement
{
    /// <summary>Index of the parent element, always less than its own; -1 for the root.</summary>
    public int Parent;

    /// <summary>Elements above it.</summary>
    public int Depth;

    /// <summary>What element it is.</summary>
    public Tag Tag;

    /// <summary>The groups of <see cref="Wording.MarkupWords"/> that its class, id and roles name, a bit each.</summary>
    public uint Words;

    /// <summary>Its class, its identifier and its role: one more than the index in <see cref="PageContent.Names"/>; 0 if it has none.</summary>
    public int ClassName, IdName, RoleName;

    /// <summary>Hash of the tags from the root to here.</summary>
    public ulong TagPath;

    /// <summary>Hash of the tags and classes from the root to here.</summary>
    public ulong ClassPath;

    /// <summary>Where its start tag begins in the decoded input; -1 if the parser made it up.</summary>
    public int Start;
}
