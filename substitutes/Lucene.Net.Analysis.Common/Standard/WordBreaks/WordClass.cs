namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>
/// What the word break rules see of a code point: its Word_Break property (UAX #29, table 3), split where script, line breaking
/// (UAX #14) or emoji properties (UTS #51) decide the kind of token. <c>generate.pl</c> says which code point is what.
/// </summary>
internal enum WordClass : byte
{
    /// <summary>Never in a token.</summary>
    Other,

    Letter,
    Hangul,
    Hebrew,

    /// <summary>A letter that is a pictograph too: ℹ Ⓜ.</summary>
    EmojiLetter,

    Numeric,

    /// <summary>0 to 9: numeric, and the base of a keycap.</summary>
    AsciiDigit,

    Katakana,

    /// <summary>Joins words and numbers: ExtendNumLet.</summary>
    Underscore,

    MidLetter,
    MidNumber,

    /// <summary>Stays inside a word and inside a number: MidNumLet.</summary>
    MidBoth,

    SingleQuote,
    DoubleQuote,

    /// <summary>Belongs to whatever it follows: Extend or Format.</summary>
    Extend,

    /// <summary>Zero width joiner.</summary>
    Joiner,

    /// <summary>U+FE0E, asks for a pictograph as text.</summary>
    TextSelector,

    /// <summary>U+FE0F, asks for a pictograph as emoji.</summary>
    EmojiSelector,

    /// <summary>U+20E3, the frame of a keycap.</summary>
    Keycap,

    /// <summary>A letter of a flag's region, U+E0020 to U+E007E.</summary>
    Tag,

    /// <summary>U+E007F, ends a flag's region.</summary>
    TagEnd,

    /// <summary>A mark of a script that writes without spaces: Extend, and Line_Break=SA.</summary>
    SoutheastExtend,

    /// <summary>A letter of a script that writes without spaces, as Thai: Line_Break=SA.</summary>
    Southeast,

    Han,
    Hiragana,

    /// <summary># and *: the base of a keycap.</summary>
    KeycapSign,

    RegionalIndicator,
    Emoji,

    /// <summary>An emoji that takes a skin tone.</summary>
    EmojiBase,

    /// <summary>A skin tone.</summary>
    EmojiModifier,

    /// <summary>First half of a code point beyond U+FFFF: look at both halves.</summary>
    HighSurrogate,
}
