namespace Khabar.Language.Lexicon.Learning;

/// <summary>What became of an article that a <see cref="LexiconLearner"/> was given.</summary>
public enum Taken
{
    /// <summary>It was taken, and has the next number.</summary>
    Yes,

    /// <summary>It says the same, word by word, as one that was taken before.</summary>
    IsCopy,

    /// <summary>There are <see cref="LexiconLearner.MostArticles"/> already.</summary>
    IsTooMany,
}

/// <summary>
/// Learns translations from Arabic and English articles that nobody has aligned, and from texts that come in pairs: articles that tell the same are
/// paired, their sentences aligned, translations estimated from those. What was learned finds more pairs, which is gone through again (Fung and
/// Cheung, "Mining very-non-parallel corpora: parallel sentence and lexicon extraction via bootstrapping and EM", 2004). Not thread-safe.
/// </summary>
/// <param name="known">What is known already: it helps to find pairs, and what it says otherwise must be learned the more surely.</param>
/// <param name="window">Days that the articles of a pair may be apart, from 0; one whose day is not known is compared with all.</param>
public sealed class LexiconLearner(ILexicon known, int window = LexiconLearner.UsualWindow)
{
    /// <summary>Days apart unless said otherwise: a story is taken up in the other language within two or three.</summary>
    public const int UsualWindow = 3;

    /// <summary>Articles of both languages together, a ready pair counted as two. So many of usual length take some gigabytes.</summary>
    public const int MostArticles = 500_000;

    /// <summary>Words of an article that are looked at, stop words and repetitions within a sentence aside; what follows is left out.</summary>
    public const int MostWords = 1_000;

    const int Rounds = 3;

    readonly LanguageSide arabic = new(), english = new();
    int articles;

    /// <summary>Takes an article. Those that are taken are numbered from 0, both languages together.</summary>
    /// <param name="text">Its headline and body.</param>
    /// <param name="isArabic">True if it is Arabic, false if it is English.</param>
    /// <param name="published">The day it was published; null if not known.</param>
    public Taken Add(string text, bool isArabic, DateOnly? published)
    {
        if (IsFull)
            return Taken.IsTooMany;
        if (!(isArabic ? arabic : english).TryAdd(articles, text, published))
            return Taken.IsCopy;
        articles++;
        return Taken.Yes;
    }

    /// <summary>Takes two texts that say the same; false if there are <see cref="MostArticles"/> already.</summary>
    public bool AddPair(string arabicText, string englishText)
    {
        if (IsFull)
            return false;
        arabic.AddReady(arabicText);
        english.AddReady(englishText);
        return true;
    }

    bool IsFull => articles + 2 * arabic.Ready.Count >= MostArticles;

    /// <summary>What the articles and pairs taken so far speak for.</summary>
    public LearnedLexicon Learn()
    {
        var round = new LearningRound(arabic, english, known, window);
        for (int left = Rounds; --left > 0;)
            round = round.Again();
        return new LearnedLexicon(
            [.. round.Learned.Select(pair => new LexiconEntry(english.Words[pair.English].Form, arabic.Words[pair.Arabic].Form, pair.Probability))],
            round.Pairs, round.Sentences.Count, round.LeftOut);
    }
}
