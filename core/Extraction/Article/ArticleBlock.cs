namespace Khabar.Extraction;

/// <summary>One block of a page, kept as a part of the article or removed from it.</summary>
/// <param name="Text">The block's text, white space folded; rows of a table are divided by line feeds, its cells by tabs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Kept">True if it is a part of the body.</param>
/// <param name="Confidence">How sure the extractor is of <paramref name="Kept"/>, from 0.5 (a coin's toss) to 1.</param>
/// <param name="Reason">Why, for a person to read: the signals that decided.</param>
/// <param name="Span">Where the block stands in the decoded input.</param>
public sealed record ArticleBlock(string Text, BlockKind Kind, bool Kept, float Confidence, string Reason, SourceSpan Span);
