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

    readonly char[] exact = new char[MaxLength];
    readonly char[] stem = new char[MaxLength + 1];
    readonly char[] sound = new char[SoundKey.MaxLength];
    int exactLength;
    int stemLength;
    int soundStart;
    int soundLength;
    int gramStart;

    /// <summary>The normalised word; empty if only marks were in it, and then there is no other form.</summary>
    public ReadOnlySpan<char> Exact => exact.AsSpan(0, exactLength);

    /// <summary>The stem; empty for a stop word.</summary>
    public ReadOnlySpan<char> Stem => stem.AsSpan(0, stemLength);

    /// <summary>The sound key; empty for stop words and words that are too short or cannot be a name.</summary>
    public ReadOnlySpan<char> Sound
    {
        get
        {
            // Worked out when it is first asked for: of most words nobody does.
            if (soundLength < 0)
                soundLength = SoundKey.Write(Exact[soundStart..], sound);
            return sound.AsSpan(0, soundLength);
        }
    }

    /// <summary>True for function words.</summary>
    public bool IsStopWord => stemLength == 0;

    /// <summary>True if the word took the Arabic chain.</summary>
    public bool IsArabic { get; private set; }

    /// <summary>How many grams the word has; none for a stop word.</summary>
    public int GramCount => IsStopWord ? 0 : Math.Max(1, exactLength - gramStart - GramLength + 1);

    /// <summary>One of the grams, which do not span the article.</summary>
    public ReadOnlySpan<char> Gram(int index) =>
        exact.AsSpan(gramStart + index, Math.Min(GramLength, exactLength - gramStart - index));

    /// <summary>Works out the forms of a word, all of whose letters are Arabic, or none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="exactOnly">True if nothing but <see cref="Exact"/> is wanted: then there is no other form, as of a function word.</param>
    public void Analyze(ReadOnlySpan<char> word, bool exactOnly)
    {
        IsArabic = IsArabicWord(word);
        exactLength = IsArabic ? ArabicNormalizer.Normalize(word, exact) : LatinNormalizer.Normalize(word, exact);
        stemLength = soundLength = gramStart = 0;
        if (exactOnly || exactLength == 0)
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
        stemLength = ArabicStemmer.Stem(Exact, stem);
        var bare = ArabicStemmer.WithoutPrefixes(Exact);
        gramStart = exactLength - bare.Length;
        soundStart = exactLength - ArabicStemmer.WithoutArticle(Exact).Length;
        soundLength = -1;
    }

    void StemLatin()
    {
        if (EnglishStopWords.Contains(Exact))
            return;
        stemLength = EnglishStemmer.Stem(Exact, stem);
        soundStart = 0;
        soundLength = -1;
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
