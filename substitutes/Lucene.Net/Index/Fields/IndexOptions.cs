namespace Lucene.Net.Index;

/// <summary>How much of a term's occurrences is kept; each includes those before it.</summary>
public enum IndexOptions
{
    NONE,
    DOCS_ONLY,
    DOCS_AND_FREQS,
    DOCS_AND_FREQS_AND_POSITIONS,
    DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS,
}
