namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>The kinds of token that words break into.</summary>
internal enum WordType : byte
{
    None,
    AlphaNumeric,
    Number,
    SoutheastAsian,
    Ideographic,
    Hiragana,
    Katakana,
    Hangul,
    Emoji,
}
