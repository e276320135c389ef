namespace Khabar.Services.Search.QueryLanguage;

internal enum QueryTokenKind
{
    Word,
    Prefix,
    Fuzzy,
    Phrase,

    /// <summary>A field's name and its colon; the value follows without a gap.</summary>
    Field,
    Open,
    Close,
    Or,
    And,

    /// <summary>NOT or a minus sign in front of a clause.</summary>
    Exclude,

    /// <summary>A plus sign in front of a clause.</summary>
    Require,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, phrase or field name; for an operator, as it was written.</param>
/// <param name="Number">Edits of a fuzzy word, slop of a phrase; else 0.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Number = 0);
