using Khabar.Language.Arabic;
using Khabar.Language.Names;

namespace Khabar.Language.Lexicon.Learning;

/// <summary>The words of one language's texts, numbered from 0 by their stems. Not thread-safe.</summary>
internal sealed class Vocabulary
{
    readonly Dictionary<string, int> numbers = [];
    readonly List<Word> words = [];

    /// <summary>How many there are.</summary>
    public int Count => words.Count;

    /// <summary>All of them by number.</summary>
    public IReadOnlyList<Word> All => words;

    /// <summary>The word of a number.</summary>
    public Word this[int number] => words[number];

    /// <summary>The number of a word that was met; new words get the next.</summary>
    /// <param name="stem">Its stem.</param>
    /// <param name="exact">Its normalised form.</param>
    /// <param name="isCapitalized">True if it is written with a capital here.</param>
    public int Add(string stem, string exact, bool isCapitalized)
    {
        if (!numbers.TryGetValue(stem, out int number))
        {
            numbers.Add(stem, number = words.Count);
            words.Add(new Word(stem, exact));
        }
        words[number].Meet(isCapitalized);
        return number;
    }

    /// <summary>The number of a stem; -1 if no text has it.</summary>
    public int Find(string stem) => numbers.GetValueOrDefault(stem, -1);
}

/// <summary>A word of a vocabulary.</summary>
internal sealed class Word(string stem, string form)
{
    int met;
    int capitalized;

    /// <summary>What the index knows it by.</summary>
    public string Stem => stem;

    /// <summary>The form it was first met in, which a lexicon's reader stems alike.</summary>
    public string Form => form;

    /// <summary>True if it is written in Arabic letters.</summary>
    public bool IsArabic { get; } = ArabicLetters.IsArabic(form[0]);

    /// <summary>True for numbers, and for what begins with one.</summary>
    public bool IsNumber => char.IsAsciiDigit(form[0]);

    /// <summary>The sound key by which its spelling in the other script may be known; null if it has none. Latin names have capitals, mostly.</summary>
    public string? Sound()
    {
        if (!IsArabic && capitalized * 2 < met)
            return null;
        Span<char> key = stackalloc char[SoundKey.MaxLength];
        int length = SoundKey.Write(ArabicStemmer.WithoutArticle(form), key);
        return length > 0 ? new string(key[..length]) : null;
    }

    internal void Meet(bool isCapitalized)
    {
        met++;
        capitalized += isCapitalized ? 1 : 0;
    }
}
