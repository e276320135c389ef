using System.Runtime.InteropServices;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Features;

/// <summary>Reads the texts of a page's blocks once: counts, folded words, phrases.</summary>
internal sealed class TextReading
{
    const int OpeningWords = 6;

    readonly List<ulong> hashes = [];
    readonly List<int> numbers = [];
    readonly Dictionary<ulong, int> numbered = [];

    /// <summary>Reads all blocks.</summary>
    public TextReading(IReadOnlyList<PageBlock> blocks)
    {
        Facts = new TextFacts[blocks.Count];
        for (var i = 0; i < Facts.Length; i++)
            Facts[i] = Read(blocks[i].Text);
    }

    /// <summary>The facts of each block.</summary>
    public TextFacts[] Facts { get; }

    /// <summary>The folded hashes of all words that have letters, block after block.</summary>
    public ReadOnlySpan<ulong> Hashes => CollectionsMarshal.AsSpan(hashes);

    /// <summary>The folded hashes of a block's words.</summary>
    public ReadOnlySpan<ulong> HashesOf(int block) => Hashes.Slice(Facts[block].HashStart, Facts[block].HashCount);

    /// <summary>How many different words the page has; each has a number below.</summary>
    public int DistinctWords => numbered.Count;

    /// <summary>The numbers of a block's words.</summary>
    public ReadOnlySpan<int> NumbersOf(int block) => CollectionsMarshal.AsSpan(numbers).Slice(Facts[block].HashStart, Facts[block].HashCount);

    /// <summary>The number of a word by its folded hash; false if the page does not have it.</summary>
    public bool TryNumber(ulong hash, out int number) => numbered.TryGetValue(hash, out number);

    /// <summary>The folded hashes of the words of any text.</summary>
    public static List<ulong> HashesIn(string text)
    {
        var found = new List<ulong>();
        var position = 0;
        while (Words.Next(text, ref position, out var word))
        {
            if (Phrases.Fold(word) is var hash and not 0)
                found.Add(hash);
        }
        return found;
    }

    TextFacts Read(string text)
    {
        var facts = new TextFacts { Length = text.Length, HashStart = hashes.Count };
        CountCharacters(text, ref facts);
        var position = 0;
        while (Words.Next(text, ref position, out var word))
        {
            facts.Words++;
            CountWord(word, ref facts);
            if (Phrases.Fold(word) is var hash and not 0)
                Add(hash);
        }
        facts.HashCount = hashes.Count - facts.HashStart;
        var words = CollectionsMarshal.AsSpan(hashes).Slice(facts.HashStart, facts.HashCount);
        facts.Whole = Join(words);
        facts.Opening = Join(words[..Math.Min(OpeningWords, words.Length)]);
        facts.Phrase = Phrases.Find(words[..Math.Min(words.Length, 60)]);
        facts.Ending = EndingOf(text);
        facts.Beginning = BeginningOf(text);
        facts.ClosingBrackets = ClosingBracketsOf(text);
        return facts;
    }

    void Add(ulong hash)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbered, hash, out var known);
        if (!known)
            number = numbered.Count - 1;
        hashes.Add(hash);
        numbers.Add(number);
    }

    static void CountWord(ReadOnlySpan<char> word, ref TextFacts facts)
    {
        var first = word[0];
        if (char.IsUpper(first))
        {
            facts.Capitals++;
            if (word.Length > 1 && char.IsUpper(word[1]) && char.IsUpper(word[^1]))
                facts.AllCapitals++;
        }
        else if (char.IsLower(first))
        {
            facts.LowerCase++;
        }
        else if (word.Length == 4 && first is '1' or '2' && int.TryParse(word, out var year) && year is >= 1900 and < 2100)
        {
            facts.HasYear = true;
        }
    }

    static void CountCharacters(string text, ref TextFacts facts)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case >= '0' and <= '9' or >= '٠' and <= '٩':
                    facts.Digits++;
                    break;
                case ',' or '،' or ';' or '؛' or '、' or '，':
                    facts.Commas++;
                    break;
                case '.' or '!' or '?' or '؟' or '。' or '؛' or '۔' or '।':
                    if (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                        facts.Sentences++;
                    break;
                case '"' or '“' or '”' or '«' or '»' or '„':
                    facts.Quotes++;
                    break;
                case '|' or '•' or '·' or '›' or '→' or '/' or '>' or '»' or '▶' or '►':
                    facts.Dividers++;
                    break;
                case '@':
                    facts.HasAddress = true;
                    break;
                case '©' or '®':
                    facts.HasCopyright = true;
                    break;
                case ':' when i > 0 && i + 2 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) && char.IsDigit(text[i + 2]):
                    facts.HasClock = true;
                    break;
            }
        }
        facts.HasAddress |= text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    static int EndingOf(string text)
    {
        var end = text.Length - 1;
        while (end >= 0 && text[end] is '"' or '”' or '»' or '’' or '\'' or ')' or ']' or ' ' or '“' or '\u200F' or '\u200E')
            end--;
        if (end < 0)
            return 0;
        if (text[end] == '…' || end >= 1 && text[end] == '.' && text[end - 1] == '.')
            return -1;
        return text[end] switch
        {
            '.' or '。' or '۔' or '।' => 4,
            '!' or '?' or '؟' or '！' or '？' => 3,
            ':' => 2,
            ',' or '،' or '-' or '–' or '—' or ';' or '؛' => 1,
            _ => 0,
        };
    }

    static int ClosingBracketsOf(string text)
    {
        var end = text.Length - 1;
        if (end > 0 && text[end] == '.')
            end--;
        if (end < 1 || text[end] is not (')' or ']'))
            return 0;
        var open = text.LastIndexOfAny(['(', '['], end - 1, Math.Min(end, 200));
        return open <= 0 ? 0 : Words.Count(text.AsSpan(open, end - open));
    }

    static int BeginningOf(string text)
    {
        if (text.Length == 0)
            return 0;
        var first = text[0];
        return first switch
        {
            '"' or '“' or '«' or '„' or '‘' or '”' => 4,
            '•' or '·' or '-' or '–' or '*' or '→' or '▶' or '►' or '>' or '›' or '—' or '■' or '●' => 5,
            _ when char.IsDigit(first) => 3,
            _ when char.IsLower(first) => 2,
            _ when char.IsLetter(first) => 1,
            _ => 0,
        };
    }

    static ulong Join(ReadOnlySpan<ulong> words)
    {
        var joined = 0UL;
        foreach (var word in words)
            joined = Join(joined, word);
        return joined;
    }

    /// <summary>The hash of words and one more.</summary>
    public static ulong Join(ulong words, ulong word) => (words * 31 + word) * 0x9E3779B97F4A7C15;
}
