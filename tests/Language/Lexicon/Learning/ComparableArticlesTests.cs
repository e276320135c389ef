using Khabar.Language.Lexicon;
using Khabar.Language.Lexicon.Learning;
using Khabar.Language.Lexicon.Learning.Aligning;

namespace Khabar.Language.Tests.Lexicon.Learning;

public class ComparableArticlesTests
{
    static readonly DateOnly Day = new(2022, 3, 3);

    readonly int seed = Environment.TickCount;
    readonly StoryTeller teller;
    readonly LexiconLearner learner = new(BilingualLexicon.Empty);

    public ComparableArticlesTests() => teller = new StoryTeller(seed);

    [Fact]
    public void Articles_that_tell_the_same_are_found_among_others()
    {
        var articles = teller.Shuffled(
        [
            .. Enumerable.Range(0, 60).SelectMany(i => teller.TellInBoth(Day.AddDays(i % 10))),
            .. Enumerable.Range(0, 60).Select(i => teller.TellInOne(i % 2 == 0, Day.AddDays(i % 10))),
        ]);
        var learned = Learn(articles);
        int right = learned.Pairs.Count(pair => articles[pair.Arabic].Story == articles[pair.English].Story);
        Assert.All(learned.Pairs, pair => Assert.True(articles[pair.Arabic].IsArabic && !articles[pair.English].IsArabic));
        Assert.True(right >= 0.95 * learned.Pairs.Count, $"seed {seed}: {right} of {learned.Pairs.Count} pairs are right");
        Assert.True(right >= 50, $"seed {seed}: {right} of 60 were found");
    }

    [Fact]
    public void Translations_are_learned_from_articles_that_nobody_aligned()
    {
        var articles = teller.Shuffled(Enumerable.Range(0, 120).SelectMany(i => teller.TellInBoth(Day.AddDays(i % 20))));
        var lexicon = new BilingualLexiconBuilder().Add(Learn(articles).Entries).Build();
        var words = new WordSplitter();
        int right = StoryTeller.Things.Count(thing =>
        {
            var english = words.Split(thing.English)[0];
            return lexicon.Translate(english.Stem, english.Exact) is [var best, ..] && best.Stems[0] == words.Split(thing.Arabic)[0].Stem;
        });
        Assert.True(right >= StoryTeller.Things.Length - 1, $"seed {seed}: {right} of {StoryTeller.Things.Length}");
    }

    [Fact]
    public void Articles_that_tell_different_stories_teach_next_to_nothing()
    {
        // By chance two stories share a name or a number: one set of stories alone says little, so five are told.
        var things = StoryTeller.Things.Select(thing => thing.English).ToHashSet();
        int pairs = 0, taught = 0;
        for (int told = 0; told < 5; told++)
        {
            var fresh = new LexiconLearner(BilingualLexicon.Empty);
            foreach (var article in teller.Shuffled(Enumerable.Range(0, 200).Select(i => teller.TellInOne(i % 2 == 0, Day.AddDays(i % 10)))))
                fresh.Add(article.Text, article.IsArabic, article.Day);
            var learned = fresh.Learn();
            pairs += learned.Pairs.Count;
            taught += learned.Entries.Count(entry => things.Contains(entry.Source));
        }
        Assert.True(pairs <= 25, $"seed {seed}: {pairs} pairs of 500");
        Assert.True(taught <= 5, $"seed {seed}: {taught} translations");
    }

    [Fact]
    public void Articles_further_apart_than_the_window_are_not_paired()
    {
        var told = Enumerable.Range(0, 20).SelectMany(_ => teller.TellInBoth(Day)).ToArray();
        Assert.Empty(Learn([.. told.Select(article => article.IsArabic ? article with { Day = Day.AddDays(LexiconLearner.UsualWindow + 1) } : article)]).Pairs);
        var within = new LexiconLearner(BilingualLexicon.Empty, LexiconLearner.UsualWindow + 1);
        foreach (var article in told)
            within.Add(article.Text, article.IsArabic, article.IsArabic ? Day.AddDays(LexiconLearner.UsualWindow + 1) : Day);
        Assert.NotEmpty(within.Learn().Pairs);
    }

    [Fact]
    public void Articles_without_a_day_are_compared_with_all()
    {
        foreach (var article in Enumerable.Range(0, 20).SelectMany(i => teller.TellInBoth(Day.AddDays(100 * i))))
            learner.Add(article.Text, article.IsArabic, article.IsArabic ? null : article.Day);
        Assert.True(learner.Learn().Pairs.Count >= 15, $"seed {seed}");
    }

    [Fact]
    public void What_a_lexicon_knows_helps_to_find_pairs()
    {
        // Neither names nor numbers: only a dictionary tells that these say the same.
        string[] arabic = ["السفينة في الميناء مع القطار والحصان والكتاب", "المدرسة قرب القلعة والحديقة والسوق والشجرة"];
        string[] english = ["school, castle, garden, market, tree", "ship, harbour, train, horse, book"];
        var known = new BilingualLexiconBuilder().Add(StoryTeller.Things.Select(thing => new LexiconEntry(thing.English, thing.Arabic))).Build();
        Assert.Empty(Paired(BilingualLexicon.Empty));
        Assert.Equal([(0, 3), (1, 2)], Paired(known).Order());

        IEnumerable<(int, int)> Paired(ILexicon lexicon)
        {
            var learner = new LexiconLearner(lexicon);
            foreach (string text in arabic)
                learner.Add(text, isArabic: true, null);
            foreach (string text in english)
                learner.Add(text, isArabic: false, null);
            return learner.Learn().Pairs.Select(pair => (pair.Arabic, pair.English));
        }
    }

    [Fact]
    public void A_copy_of_an_article_is_not_taken()
    {
        var article = teller.TellInOne(arabic: false, Day);
        Assert.Equal(Taken.Yes, learner.Add(article.Text, false, Day));
        Assert.Equal(Taken.IsCopy, learner.Add(article.Text, false, Day.AddDays(1)));
    }

    [Fact]
    public void Of_a_text_without_end_the_beginning_is_read()
    {
        string endless = string.Join(". ", Enumerable.Range(0, 100_000).Select(i => $"word{i}"));
        Assert.InRange(new SentenceReader(new Vocabulary()).Read(endless).Length, 1, 200);
        string endlessSentence = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"word{i}"));
        Assert.InRange(new SentenceReader(new Vocabulary()).Read(endlessSentence).Sum(sentence => sentence.Words.Length), 1, LexiconLearner.MostWords);
    }

    [Fact]
    public void Without_articles_nothing_is_learned()
    {
        Assert.Empty(learner.Learn().Entries);
        learner.Add("", isArabic: true, null);
        learner.Add("!", isArabic: false, null);
        Assert.Empty(learner.Learn().Entries);
    }

    LearnedLexicon Learn(ToldArticle[] articles)
    {
        foreach (var article in articles)
            Assert.Equal(Taken.Yes, learner.Add(article.Text, article.IsArabic, article.Day));
        return learner.Learn();
    }
}
