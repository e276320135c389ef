using Khabar.Language.Lexicon.Learning.Aligning;

namespace Khabar.Language.Tests.Lexicon.Learning;

/// <summary>An article as it was told.</summary>
/// <param name="Story">Which story it tells; articles of one story tell the same.</param>
sealed record ToldArticle(int Story, bool IsArabic, string Text, DateOnly Day);

/// <summary>Makes up stories and tells them in Arabic, in English or in both: same names, numbers and things, sentences of its own order of words.</summary>
sealed class StoryTeller(int seed)
{
    const int Sentences = 6;

    /// <summary>What stories are about; each thing translates the other.</summary>
    public static readonly (string Arabic, string English)[] Things =
    [
        ("سفينة", "ship"), ("ميناء", "harbour"), ("جسر", "bridge"), ("حديقة", "garden"), ("قطار", "train"), ("مطر", "rain"), ("جبل", "mountain"), ("نهر", "river"),
        ("مدرسة", "school"), ("طبيب", "doctor"), ("سوق", "market"), ("كتاب", "book"), ("قلعة", "castle"), ("حصان", "horse"), ("شجرة", "tree"), ("مصنع", "factory"),
    ];

    static readonly (string Arabic, string English)[] Frames =
    [
        ("زار {0} {1} قرب {2} قبل {3} عاما", "{0} visited the {1} near the {2} about {3} years ago"),
        ("قال {0} إن {1} أهم من {2} بعد {3} ساعة", "The {1} matters more than the {2} after {3} hours, {0} said"),
        ("وعد {0} بأن {1} سيغلق مع {2} لمدة {3} يوما", "{0} promised that the {1} would close with the {2} for {3} days"),
    ];

    static readonly (string Arabic, string English)[] Sounds =
        [("ب", "b"), ("د", "d"), ("ف", "f"), ("ك", "k"), ("ل", "l"), ("م", "m"), ("ن", "n"), ("ر", "r"), ("س", "s"), ("ت", "t")];

    readonly Random random = new(seed);
    int stories;

    /// <summary>A new story, told once in each language, the Arabic article without one of the sentences.</summary>
    public ToldArticle[] TellInBoth(DateOnly day)
    {
        var told = Enumerable.Range(0, Sentences).Select(_ => Sentence()).ToList();
        string english = string.Join(". ", told.Select(sentence => sentence.English));
        told.RemoveAt(random.Next(Sentences));
        return [new(stories, true, string.Join(". ", told.Select(sentence => sentence.Arabic)), day), new(stories++, false, english, day)];
    }

    /// <summary>A new story, told in one language only.</summary>
    public ToldArticle TellInOne(bool arabic, DateOnly day) => TellInBoth(day)[arabic ? 0 : 1];

    /// <summary>The articles in an order that tells nothing.</summary>
    public ToldArticle[] Shuffled(IEnumerable<ToldArticle> articles)
    {
        ToldArticle[] all = [.. articles];
        random.Shuffle(all);
        return all;
    }

    (string Arabic, string English) Sentence()
    {
        var (arabic, english) = Frames[random.Next(Frames.Length)];
        var name = Name();
        var things = Things.OrderBy(_ => random.Next()).Take(2).ToArray();
        int number = random.Next(10, 1000);
        return (string.Format(null, arabic, name.Arabic, things[0].Arabic, things[1].Arabic, number),
            string.Format(null, english, name.English, things[0].English, things[1].English, number));
    }

    /// <summary>A name of four consonants, spelled as each script would.</summary>
    (string Arabic, string English) Name()
    {
        var sounds = Enumerable.Range(0, 4).Select(_ => Sounds[random.Next(Sounds.Length)]).ToArray();
        string english = sounds[0].English + "a" + sounds[1].English + sounds[2].English + "u" + sounds[3].English;
        return (sounds[0].Arabic + "ا" + sounds[1].Arabic + sounds[2].Arabic + "و" + sounds[3].Arabic, char.ToUpperInvariant(english[0]) + english[1..]);
    }
}
