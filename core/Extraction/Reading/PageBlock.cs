namespace Khabar.Extraction.Reading;

/// <summary>A stretch of text that stands by itself on the page: what lies between two block boundaries, or one flattened line.</summary>
internal sealed class PageBlock
{
    /// <summary>The text, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the decoded input.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Index of the nearest block-level element in <see cref="PageContent.Elements"/>; -1 in flattened text.</summary>
    public int Container { get; init; } = -1;

    /// <summary>Index of the innermost element around all of the text, inline ones included; -1 in flattened text.</summary>
    public int Leaf { get; init; } = -1;

    /// <summary>Code units inside links.</summary>
    public int LinkedLength { get; init; }

    /// <summary>Links that begin in the block, or 1 if the block lies within one.</summary>
    public int Links { get; init; }

    /// <summary>Code units in strong or emphasised type.</summary>
    public int EmphasisedLength { get; init; }

    /// <summary>True if a picture stands in the block.</summary>
    public bool HasPicture { get; init; }

    /// <summary>True if the block is a whole table of data.</summary>
    public bool IsTable { get; init; }

    /// <summary>Flattened text: empty lines before this one. HTML: line breaks (br) around the block.</summary>
    public int BreaksBefore { get; init; }

    /// <summary>Flattened text: columns of white space before the first character.</summary>
    public int Indent { get; init; }
}
