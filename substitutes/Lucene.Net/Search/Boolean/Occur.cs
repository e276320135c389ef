namespace Lucene.Net.Search;

/// <summary>How a clause takes part in a <see cref="BooleanQuery"/>.</summary>
public enum Occur
{
    /// <summary>It must match.</summary>
    MUST = 0,

    /// <summary>It may match, and scores if it does. Without MUST clauses at least one of these must match.</summary>
    SHOULD = 1,

    /// <summary>It must not match, and never scores.</summary>
    MUST_NOT = 2,
}
