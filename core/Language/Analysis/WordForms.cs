using Khabar.Language.Arabic;
using Khabar.Language.English;
using Khabar.Language.Names;

namespace Khabar.Language.Analysis;

/// <summary>
/// Every form that one word of one script is indexed under, in buffers that the next word reuses. A word of Arabic letters takes the
/// Arabic chain; everything else takes the English one, whose stemmer leaves alone what is not a to z. Not thread-safe; allocates nothing per word.
/// </summary>
internal sealed class WordForms
{
    /// <summary>Words are cut after so many characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Characters of a gram; a shorter word is its own.</summary>
    public const int GramLength = 4;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ArabicStopWords = WordList.Set("arabic/stop-words", ArabicNormalizer.Normalize);
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishStopWords = WordList.Set("english/stop-words", word => word);

    readonly char[] _exact = new char[MaxLength];
    readonly char[] _stem = new char[MaxLength + 1];
    readonly char[] _sound = new char[SoundKey.MaxLength];
    int _exactLength;
    int _stemLength;
    int _soundStart;
    int _soundLength;
    int _gramStart;

    /// <summary>The normalised word; empty if only marks were in it, and then there is no other form.</summary>
    public ReadOnlySpan<char> Exact => _exact.AsSpan(0, _exactLength);

    /// <summary>The stem; empty for a stop word.</summary>
    public ReadOnlySpan<char> Stem => _stem.AsSpan(0, _stemLength);

    /// <summary>The sound key; empty for stop words and words that are too short or cannot be a name.</summary>
    public ReadOnlySpan<char> Sound
    {
        get
        {
            // Worked out when it is first asked for: of most words nobody does.
            if (_soundLength < 0)
                _soundLength = SoundKey.Write(Exact[_soundStart..], _sound);
            return _sound.AsSpan(0, _soundLength);
        }
    }

    /// <summary>True for function words.</summary>
    public bool IsStopWord => _stemLength == 0;

    /// <summary>True if the word took the Arabic chain.</summary>
    public bool IsArabic { get; private set; }

    /// <summary>How many grams the word has; none for a stop word.</summary>
    public int GramCount => IsStopWord ? 0 : Math.Max(1, _exactLength - _gramStart - GramLength + 1);

    /// <summary>One of the grams, which do not span the article.</summary>
    public ReadOnlySpan<char> Gram(int index) =>
        _exact.AsSpan(_gramStart + index, Math.Min(GramLength, _exactLength - _gramStart - index));

    /// <summary>Works out the forms of a word, all of whose letters are Arabic, or none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="exactOnly">True if nothing but <see cref="Exact"/> is wanted: then there is no other form, as of a function word.</param>
    public void Analyze(ReadOnlySpan<char> word, bool exactOnly)
    {
        IsArabic = IsArabicWord(word);
        _exactLength = IsArabic ? ArabicNormalizer.Normalize(word, _exact) : LatinNormalizer.Normalize(word, _exact);
        _stemLength = _soundLength = _gramStart = 0;
        if (exactOnly || _exactLength == 0)
            return;
        if (IsArabic)
            StemArabic();
        else
            StemLatin();
    }

    void StemArabic()
    {
        if (ArabicStopWords.Contains(Exact))
            return;
        _stemLength = ArabicStemmer.Stem(Exact, _stem);
        var bare = ArabicStemmer.WithoutPrefixes(Exact);
        _gramStart = _exactLength - bare.Length;
        _soundStart = _exactLength - ArabicStemmer.WithoutArticle(Exact).Length;
        _soundLength = -1;
    }

    void StemLatin()
    {
        if (EnglishStopWords.Contains(Exact))
            return;
        _stemLength = EnglishStemmer.Stem(Exact, _stem);
        _soundStart = 0;
        _soundLength = -1;
    }

    static bool IsArabicWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c))
                return ArabicLetters.IsArabic(c);
        }
        return false;
    }
}
