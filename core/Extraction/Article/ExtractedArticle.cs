namespace Khabar.Extraction;

/// <summary>The article of a page, and everything else that was on it.</summary>
/// <remarks>Texts are empty, never null, where the page gives nothing.</remarks>
public sealed record ExtractedArticle
{
    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The authors as the page names them, divided by ", ".</summary>
    public required string Byline { get; init; }

    /// <summary>The outlet's name as the page gives it.</summary>
    public required string Publisher { get; init; }

    /// <summary>When it was published; null if not known.</summary>
    public required PublicationTime? Published { get; init; }

    /// <summary>The address the page itself names as the right one, absolute.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>The absolute URL of the lead image.</summary>
    public required string LeadImageUrl { get; init; }

    /// <summary>The body's main language, a BCP 47 tag: ar, en, und, …</summary>
    public required string Language { get; init; }

    /// <summary>The page's blocks in its order, kept and removed.</summary>
    public required IReadOnlyList<ArticleBlock> Blocks { get; init; }

    /// <summary>The body: the text of the kept blocks in order, a line feed between two.</summary>
    public required string Text { get; init; }

    /// <summary>The kept blocks in order.</summary>
    public IEnumerable<ArticleBlock> Body => Blocks.Where(block => block.Kept);

    /// <summary>The blocks that are not a part of the body, in order.</summary>
    public IEnumerable<ArticleBlock> Removed => Blocks.Where(block => !block.Kept);
}
