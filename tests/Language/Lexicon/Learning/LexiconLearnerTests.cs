using Khabar.Language.Lexicon;
using Khabar.Language.Lexicon.Learning;

namespace Khabar.Language.Tests.Lexicon.Learning;

public class LexiconLearnerTests
{
    static readonly (string Arabic, string English)[] Words =
        [("سفينة", "ship"), ("ميناء", "harbour"), ("جسر", "bridge"), ("حديقة", "garden"), ("قطار", "train"), ("مطر", "rain"), ("جبل", "mountain"), ("نهر", "river")];

    [Fact]
    public void Words_that_come_and_go_together_translate_each_other()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        var learner = new LexiconLearner(BilingualLexicon.Empty);
        for (int text = 0; text < 60; text++)
        {
            var said = Words.OrderBy(_ => random.Next()).Take(3).ToArray();
            learner.AddPair(string.Join(' ', said.Select(word => word.Arabic)), string.Join(' ', said.Reverse().Select(word => word.English)));
        }
        var best = learner.Learn().Entries.DistinctBy(entry => entry.Source).ToDictionary(entry => entry.Source, entry => entry.Target);
        foreach (var (_, english) in Words)
            Assert.True(best.ContainsKey(english), $"seed {seed}: {english}");
        var lexicon = new BilingualLexiconBuilder().Add(learner.Learn().Entries).Build();
        Assert.Equal("bridg", lexicon.Translate("جسر", "جسر")[0].Stems[0]);
    }

    [Fact]
    public void Names_are_learned_from_one_text_by_their_sound()
    {
        var learner = new LexiconLearner(BilingualLexicon.Empty);
        learner.AddPair("زار بوتين المدينة القديمة", "Putin visited the old city");
        Assert.Equal(("putin", "بوتين"), learner.Learn().Entries.Select(entry => (entry.Source, entry.Target)).First());
    }

    [Fact]
    public void Numbers_are_left_out()
    {
        var learner = new LexiconLearner(BilingualLexicon.Empty);
        learner.AddPair("2022 2022", "2022");
        learner.AddPair("في المدينة 2022", "2022");
        Assert.Empty(learner.Learn().Entries);
    }
}
