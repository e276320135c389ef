using Khabar.Documents.Stories;
using Xunit.Abstractions;

namespace Khabar.Documents.Tests.Stories;

public sealed class StorySignatureTests(ITestOutputHelper output)
{
    const string Report =
        "The two delegations agreed late on Thursday to open humanitarian corridors from the besieged city, and to hold their fire along the "
        + "three roads that lead to the river. Observers of the regional council will stand at the crossings. The corridors open on Saturday at nine "
        + "in the morning and stay open until dusk, the spokeswoman said. Families with small children go first. A third round of talks is to "
        + "follow at the beginning of next week, in the same hotel, if the roads stay quiet until then.";

    [Fact]
    public void Case_punctuation_and_line_breaks_change_nothing() =>
        Assert.Equal(StorySignature.Of(Report), StorySignature.Of(Report.ToUpperInvariant().Replace(". ", "!\n\n").Replace(",", "")));

    [Fact]
    public void Arabic_spelling_changes_nothing() => Assert.Equal(
        StorySignature.Of("اتفق الطرفان على فتح الممرات الإنسانية من المدينة إلى النهر يوم السبت عند الساعة التاسعة صباحا وحتى المساء كما قال المتحدث"),
        StorySignature.Of("اتفق الطرفان على فتح الممرّات الانسانية من المدينه الى النهر يوم السبت، عند الساعة التاسعة صباحاً وحتى المســـاء، كما قال المتحدث."));

    [Fact]
    public void A_light_edit_stays_a_near_duplicate_and_shares_a_band()
    {
        var edited = "OSLO (Agency) — " + Report.Replace("late on Thursday", "on Thursday night").Replace("Families with small children go first. ", "");
        var (a, b) = (StorySignature.Of(Report)!, StorySignature.Of(edited)!);
        output.WriteLine($"{a.SimilarityTo(b)}");
        Assert.InRange(a.SimilarityTo(b), StorySignature.NearDuplicate, 0.95f);
        Assert.NotEmpty(a.ReadBands().Intersect(b.ReadBands()));
    }

    [Fact]
    public void Another_report_of_the_same_words_in_another_order_is_none()
    {
        var words = Report.Split(' ');
        new Random(5).Shuffle(words);
        Assert.InRange(StorySignature.Of(Report)!.SimilarityTo(StorySignature.Of(string.Join(' ', words))!), 0, 0.1f);
    }

    [Fact]
    public void A_text_of_a_few_words_has_none() => Assert.Null(StorySignature.Of("The match ended in a draw, and nobody was hurt, the referee said."));

    [Fact]
    public void The_estimate_is_near_the_true_similarity()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 30; run++)
        {
            var words = Enumerable.Range(0, 400).Select(i => $"word{random.Next(100_000)}").ToArray();
            var other = words.Select(word => random.Next(12) == 0 ? $"other{random.Next(100_000)}" : word).ToArray();
            float estimate = StorySignature.Of(string.Join(' ', words))!.SimilarityTo(StorySignature.Of(string.Join(' ', other))!);
            // 128 permutations: five standard deviations.
            Assert.InRange(estimate, Jaccard(words, other) - 0.22, Jaccard(words, other) + 0.22);
        }
    }

    [Fact]
    public void A_signature_can_be_read_back()
    {
        var signature = StorySignature.Of(Report)!;
        Assert.Equal(signature, StorySignature.Read(signature.ToArray()));
        Assert.Throws<InvalidDataException>(() => StorySignature.Read([1, 2, 3]));
    }

    static double Jaccard(string[] a, string[] b)
    {
        var (x, y) = (Shingles(a), Shingles(b));
        return (double)x.Intersect(y).Count() / x.Union(y).Count();
    }

    static HashSet<string> Shingles(string[] words) => [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)]))];
}
