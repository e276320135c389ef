using Khabar.Language.Lexicon.Learning.Aligning;
using Khabar.Language.Lexicon.Learning.Pairing;
using Khabar.Language.Lexicon.Learning.Translating;

namespace Khabar.Language.Lexicon.Learning;

/// <summary>Goes through all steps once: pairs articles, aligns their sentences, estimates translations. Immutable.</summary>
internal sealed class LearningRound
{
    readonly LanguageSide arabic, english;
    readonly ArticlePairing pairing;
    readonly WordRarity arabicRarity, englishRarity;
    readonly WordLinks given;

    /// <summary>The first round, by what is known.</summary>
    public LearningRound(LanguageSide arabic, LanguageSide english, ILexicon known, int window)
    {
        (this.arabic, this.english) = (arabic, english);
        (arabicRarity, englishRarity) = (arabic.Rarity(), english.Rarity());
        pairing = new ArticlePairing(new ArticleIndex(arabic.Articles, arabic.Words.Count), english.Articles, window);
        given = WordLinks.Find(arabic.Words, english.Words, known);
        (Pairs, Sentences, LeftOut, Learned) = Run(given);
    }

    LearningRound(LearningRound before)
    {
        (arabic, english, pairing, arabicRarity, englishRarity, given) =
            (before.arabic, before.english, before.pairing, before.arabicRarity, before.englishRarity, before.given);
        (Pairs, Sentences, LeftOut, Learned) = Run(given.With(before.Learned));
    }

    /// <summary>The articles found to tell the same, surest first.</summary>
    public IReadOnlyList<ArticlePair> Pairs { get; }

    /// <summary>The sentences that translations were estimated from.</summary>
    public IReadOnlyList<SentencePair> Sentences { get; }

    /// <summary>How many more sentence pairs there were than <see cref="WordPairs.Most"/> allows.</summary>
    public int LeftOut { get; }

    /// <summary>The translations, likeliest first.</summary>
    public IReadOnlyList<LearnedPair> Learned { get; }

    /// <summary>The next round: by what is known, and what this one learned.</summary>
    public LearningRound Again() => new(this);

    (IReadOnlyList<ArticlePair>, IReadOnlyList<SentencePair>, int, IReadOnlyList<LearnedPair>) Run(WordLinks links)
    {
        var similarity = new Similarity(links, arabicRarity, englishRarity);
        var found = pairing.Pair(links, similarity);
        var ready = Aligned([.. arabic.Ready.Zip(english.Ready)], similarity, translated: true);
        var aligned = Aligned([.. found.Select(pair => (pair.Arabic.Sentences, pair.English.Sentences))], similarity, translated: false);
        var met = new WordPairs();
        var all = ready.Concat(aligned).SelectMany(sentences => sentences).Select(Translatable).ToList();
        var sentences = all.Where(met.TryAdd).ToList();
        // Only what was known before gives words a head start: what the last round believed must be found in the texts again.
        var models = new Symmetrization(sentences, met, TranslationModel.ToArabic(sentences, met, given), TranslationModel.ToEnglish(sentences, met, given));
        return ([.. found.Zip(aligned, Summary)], sentences, all.Count - sentences.Count, models.Learned(given));
    }

    static List<SentencePair>[] Aligned(IReadOnlyList<(Sentence[] Arabic, Sentence[] English)> texts, Similarity similarity, bool translated)
    {
        double length = texts.Sum(text => text.English.Sum(sentence => (double)sentence.Length));
        double ratio = length > 0 ? texts.Sum(text => text.Arabic.Sum(sentence => (double)sentence.Length)) / length : 1;
        var aligner = new SentenceAligner(similarity, ratio);
        return [.. texts.AsParallel().AsOrdered().Select(text => aligner.Align(text.Arabic, text.English, translated))];
    }

    /// <summary>Numbers and words in the other script stand for themselves.</summary>
    SentencePair Translatable(SentencePair pair) => new(
        [.. pair.Arabic.Where(word => arabic.Words[word].IsArabic)],
        [.. pair.English.Where(word => !english.Words[word].IsArabic && !english.Words[word].IsNumber)]);

    static ArticlePair Summary(PairedArticles pair, List<SentencePair> sentences) =>
        new(pair.Arabic.Number, pair.English.Number, pair.Similarity, pair.Margin, sentences.Count);
}
