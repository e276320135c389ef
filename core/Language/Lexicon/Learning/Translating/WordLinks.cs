using Khabar.Language.Names;

namespace Khabar.Language.Lexicon.Learning.Translating;

/// <summary>A word of the Arabic texts that an English one may stand for.</summary>
/// <param name="Arabic">Its number.</param>
/// <param name="Weight">How sure that is, above 0 and at most 1.</param>
internal readonly record struct WordLink(int Arabic, float Weight);

/// <summary>
/// What the words of both languages have in common before anything is learned, the anchors of everything that follows: numbers and words that stand
/// in both unchanged, names that sound alike, and what a lexicon knows. Immutable; thread-safe.
/// </summary>
internal sealed class WordLinks
{
    readonly WordLink[][] ofEnglish;
    readonly bool[] knownArabic, knownEnglish;

    WordLinks(WordLink[][] ofEnglish, bool[] knownArabic, bool[] knownEnglish) =>
        (this.ofEnglish, this.knownArabic, this.knownEnglish) = (ofEnglish, knownArabic, knownEnglish);

    /// <summary>The links of an English word, surest first.</summary>
    public ReadOnlySpan<WordLink> Of(int english) => ofEnglish[english];

    /// <summary>How sure it is that two words stand for each other; 0 if nothing speaks for it.</summary>
    public float Weight(int arabic, int english)
    {
        foreach (var link in ofEnglish[english])
        {
            if (link.Arabic == arabic)
                return link.Weight;
        }
        return 0;
    }

    /// <summary>True if the lexicon translates an Arabic word, whichever way.</summary>
    public bool IsKnownArabic(int word) => knownArabic[word];

    /// <summary>True if the lexicon translates an English word, whichever way.</summary>
    public bool IsKnownEnglish(int word) => knownEnglish[word];

    /// <summary>Finds the links between two vocabularies.</summary>
    public static WordLinks Find(Vocabulary arabic, Vocabulary english, ILexicon lexicon)
    {
        var bySound = arabic.All.Index()
            .Where(word => word.Item.IsArabic)
            .Select(word => (Number: word.Index, Sound: word.Item.Sound()))
            .Where(word => word.Sound is not null)
            .ToLookup(word => word.Sound!, word => word.Number);
        return new WordLinks([.. english.All.Select(word => Links(word, arabic, lexicon, bySound))], Known(arabic, lexicon), Known(english, lexicon));
    }

    /// <summary>These links and those that were learned.</summary>
    public WordLinks With(IEnumerable<LearnedPair> learned)
    {
        var byEnglish = learned.ToLookup(pair => pair.English, pair => new WordLink(pair.Arabic, pair.Probability));
        return new WordLinks([.. ofEnglish.Select((links, word) => Sorted(links.Concat(byEnglish[word])))], knownArabic, knownEnglish);
    }

    static bool[] Known(Vocabulary words, ILexicon lexicon) => [.. words.All.Select(word => lexicon.Translate(word.Stem, word.Form).Count > 0)];

    static WordLink[] Links(Word english, Vocabulary arabic, ILexicon lexicon, ILookup<string, int> bySound)
    {
        var links = new List<WordLink> { new(arabic.Find(english.Stem), 1) };
        foreach (var translation in lexicon.Translate(english.Stem, english.Form))
        {
            foreach (string stem in translation.Stems)
                links.Add(new WordLink(arabic.Find(stem), translation.Weight / translation.Stems.Length));
        }
        if (english.Sound() is { } sound)
            links.AddRange(bySound[sound].Select(word => new WordLink(word, SoundWeight(sound))));
        return Sorted(links.Where(link => link.Arabic >= 0));
    }

    /// <summary>The links, surest first, one for a word.</summary>
    static WordLink[] Sorted(IEnumerable<WordLink> links) =>
        [.. links.OrderByDescending(link => link.Weight).ThenBy(link => link.Arabic).DistinctBy(link => link.Arabic)];

    /// <summary>Many words share a short key, few a long one.</summary>
    static float SoundWeight(string sound) => sound.Length switch { 3 => 0.5f, 4 => 0.8f, _ => 1 };
}
