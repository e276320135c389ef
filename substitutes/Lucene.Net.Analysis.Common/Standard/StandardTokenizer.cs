using Lucene.Net.Analysis.Standard.WordBreaks;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Standard;

/// <summary>
/// Splits text into words by the word break rules of UAX #29 (Unicode 9.0) and into emoji sequences by UTS #51, as Lucene 8 does.
/// Words longer than <see cref="MaxTokenLength"/> are cut into pieces of that length. Not thread-safe.
/// </summary>
public sealed class StandardTokenizer : Tokenizer
{
    /// <summary>Type of words: letters, with digits or without.</summary>
    public const int ALPHANUM = 0;

    /// <summary>Type of numbers.</summary>
    public const int NUM = 6;

    /// <summary>Type of runs of a script that writes without spaces, as Thai.</summary>
    public const int SOUTHEAST_ASIAN = 9;

    /// <summary>Type of single Han characters.</summary>
    public const int IDEOGRAPHIC = 10;

    /// <summary>Type of single Hiragana characters.</summary>
    public const int HIRAGANA = 11;

    /// <summary>Type of runs of Katakana.</summary>
    public const int KATAKANA = 12;

    /// <summary>Type of runs of Hangul.</summary>
    public const int HANGUL = 13;

    /// <summary>Names of the types, by the constants of this class; those it never gives are there for their place.</summary>
    public static readonly string[] TOKEN_TYPES =
    [
        "<ALPHANUM>", "<APOSTROPHE>", "<ACRONYM>", "<COMPANY>", "<EMAIL>", "<HOST>", "<NUM>", "<CJ>", "<ACRONYM_DEP>",
        "<SOUTHEAST_ASIAN>", "<IDEOGRAPHIC>", "<HIRAGANA>", "<KATAKANA>", "<HANGUL>",
    ];

    static readonly string[] TypeNames = new string[Enum.GetValues<WordType>().Length];

    readonly TextWindow text;
    readonly ICharTermAttribute term;
    readonly IOffsetAttribute offset;
    readonly ITypeAttribute type;
    int maxTokenLength = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

    static StandardTokenizer()
    {
        TypeNames[(int)WordType.AlphaNumeric] = TOKEN_TYPES[ALPHANUM];
        TypeNames[(int)WordType.Number] = TOKEN_TYPES[NUM];
        TypeNames[(int)WordType.SoutheastAsian] = TOKEN_TYPES[SOUTHEAST_ASIAN];
        TypeNames[(int)WordType.Ideographic] = TOKEN_TYPES[IDEOGRAPHIC];
        TypeNames[(int)WordType.Hiragana] = TOKEN_TYPES[HIRAGANA];
        TypeNames[(int)WordType.Katakana] = TOKEN_TYPES[KATAKANA];
        TypeNames[(int)WordType.Hangul] = TOKEN_TYPES[HANGUL];
        TypeNames[(int)WordType.Emoji] = "<EMOJI>";
    }

    /// <summary>A tokenizer of <paramref name="input"/>. The version makes no difference.</summary>
    public StandardTokenizer(LuceneVersion matchVersion, TextReader input) : base(input)
    {
        text = new TextWindow(m_input);
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        AddAttribute<IPositionIncrementAttribute>();
        type = AddAttribute<ITypeAttribute>();
    }

    /// <summary>Length in UTF-16 code units beyond which words are cut; 255 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxTokenLength
    {
        get => maxTokenLength;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxTokenLength));
            maxTokenLength = value;
        }
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        while (true)
        {
            var ahead = Ahead();
            if (ahead.IsEmpty) return false;
            var skipped = WordScanner.Skip(ahead);
            if (skipped > 0)
            {
                text.Advance(skipped);
                continue;
            }
            var length = WordScanner.Next(ahead, out var kind);
            if (kind != WordType.None)
            {
                Token(ahead[..length], kind);
                return true;
            }
            text.Advance(length);
        }
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(text.Offset);
        offset.SetOffset(end, end);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        text.SetReader(m_input);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        text.SetReader(m_input);
    }

    // A token ends within the longest length, and never between the halves of a surrogate pair.
    ReadOnlySpan<char> Ahead()
    {
        var ahead = text.Ahead(maxTokenLength);
        var splitsPair = ahead.Length == maxTokenLength && ahead.Length > 1 && char.IsHighSurrogate(ahead[^1]);
        return splitsPair ? ahead[..^1] : ahead;
    }

    void Token(ReadOnlySpan<char> word, WordType kind)
    {
        word.CopyTo(term.ResizeBuffer(word.Length));
        term.Length = word.Length;
        offset.SetOffset(CorrectOffset(text.Offset), CorrectOffset(text.Offset + word.Length));
        type.Type = TypeNames[(int)kind];
        text.Advance(word.Length);
    }
}
