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

    const int LongestToken = 1 << 20;

    static readonly string[] TypeNames = new string[Enum.GetValues<WordType>().Length];

    readonly TextWindow text;
    readonly ICharTermAttribute term;
    readonly IOffsetAttribute offset;
    readonly ITypeAttribute type;
    readonly PackedTokenAttribute? packed;
    int maxTokenLength = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;
    bool filtered;

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
        packed = term as PackedTokenAttribute is { } all && ReferenceEquals(all, offset) && ReferenceEquals(all, type) ? all : null;
    }

    /// <summary>Length in UTF-16 code units beyond which words are cut; 255 unless set, at most 1,048,576.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxTokenLength
    {
        get => maxTokenLength;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxTokenLength));
            maxTokenLength = Math.Min(value, LongestToken);
        }
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        while (true)
        {
            // Far enough to pass over as much as a token is long, and still see all of the token that follows.
            var ahead = text.Ahead(maxTokenLength * 2);
            if (ahead.IsEmpty) return false;
            var skipped = WordScanner.Skip(ahead[..Math.Min(ahead.Length, maxTokenLength)]);
            text.Advance(skipped);
            var window = Window(ahead[skipped..]);
            if (window.IsEmpty) continue;
            var length = WordScanner.Next(window, out var kind);
            if (kind != WordType.None)
            {
                Token(window[..length], kind);
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
        filtered = m_input is CharFilter;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        text.SetReader(m_input);
    }

    // A token ends within the longest length, and never between the halves of a surrogate pair.
    ReadOnlySpan<char> Window(ReadOnlySpan<char> ahead)
    {
        if (ahead.Length < maxTokenLength) return ahead;
        var splitsPair = maxTokenLength > 1 && char.IsHighSurrogate(ahead[maxTokenLength - 1]);
        return ahead[..(splitsPair ? maxTokenLength - 1 : maxTokenLength)];
    }

    void Token(ReadOnlySpan<char> word, WordType kind)
    {
        var (start, end) = (text.Offset, text.Offset + word.Length);
        if (filtered) (start, end) = (CorrectOffset(start), CorrectOffset(end));
        text.Advance(word.Length);
        if (packed is not null)
        {
            packed.Set(word, start, end, TypeNames[(int)kind]);
            return;
        }
        word.CopyTo(term.ResizeBuffer(word.Length));
        term.Length = word.Length;
        offset.SetOffset(start, end);
        type.Type = TypeNames[(int)kind];
    }
}
