using Khabar.Language.Lexicon.Learning.Aligning;
using Khabar.Language.Lexicon.Learning.Pairing;

namespace Khabar.Language.Lexicon.Learning;

/// <summary>What a learner holds of one language: its words, its articles, and its sides of texts that came in pairs. Not thread-safe.</summary>
internal sealed class LanguageSide
{
    readonly SentenceReader reader;
    readonly HashSet<ulong> seen = [];

    /// <summary>Makes one without anything.</summary>
    public LanguageSide() => reader = new SentenceReader(Words);

    /// <summary>The words of all that was taken.</summary>
    public Vocabulary Words { get; } = new();

    /// <summary>The articles that were taken.</summary>
    public List<AnalyzedArticle> Articles { get; } = [];

    /// <summary>Its sides of ready pairs.</summary>
    public List<Sentence[]> Ready { get; } = [];

    /// <summary>Takes an article; false if the same text was taken before: agencies' reports are in many papers, and would each hide the others.</summary>
    public bool TryAdd(int number, string text, DateOnly? published)
    {
        var sentences = reader.Read(text);
        if (!seen.Add(HashOf(sentences)))
            return false;
        Articles.Add(new AnalyzedArticle(number, sentences, published?.DayNumber));
        return true;
    }

    /// <summary>Takes one side of a ready pair.</summary>
    public void AddReady(string text) => Ready.Add(reader.Read(text));

    /// <summary>What each word says among all that was taken.</summary>
    public WordRarity Rarity() => new(
        Words.Count, [.. Articles.Select(article => article.Words), .. Ready.Select(text => text.SelectMany(sentence => sentence.Words).Distinct().ToArray())]);

    /// <summary>FNV-1a over the numbers of the words: 64 bits, so that no two of half a million articles are taken for copies by chance.</summary>
    static ulong HashOf(Sentence[] sentences)
    {
        ulong hash = 14695981039346656037;
        foreach (int word in sentences.SelectMany(sentence => sentence.Words))
            hash = unchecked((hash ^ (uint)word) * 1099511628211);
        return hash;
    }
}
