using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Names;
using Xunit.Abstractions;

namespace Khabar.Language.Tests.Evaluation;

public class RetrievalTests(ITestOutputHelper output)
{
    static readonly Lazy<BilingualLexicon> NamesOnly = new(() => new BilingualLexiconBuilder().Add(Gazetteer.Read()).Build());
    static readonly Lazy<BilingualLexicon?> Installed = new(ReadInstalled);

    const string Dictionaries = "/usr/share/dictd/";

    [SharedDataTheory]
    [InlineData("xquad-ar", 0.955)]
    [InlineData("xquad-en", 0.970)]
    [InlineData("arcd", 0.785)]
    [InlineData("xquad-en-ar", 0.30)]
    [InlineData("xquad-ar-en", 0.30)]
    public void Retrieval_without_a_lexicon_reaches_its_marks(string set, double reciprocalRank)
    {
        var (mrr, ndcg) = Measure(set, NamesOnly.Value);
        output.WriteLine($"{set}: MRR@10 {mrr:F4}, nDCG@10 {ndcg:F4}");
        Assert.True(mrr >= reciprocalRank, $"{set}: MRR@10 {mrr:F4}");
    }

    [SharedDataTheory]
    [InlineData("xquad-ar", 0.955, 0.96)]
    [InlineData("xquad-en-ar", 0.815, 0.84)]
    [InlineData("xquad-ar-en", 0.805, 0.83)]
    [InlineData("xquad-mixed", 0.955, 0.865)]
    public void Retrieval_with_the_installed_lexicons_reaches_its_marks(string set, double reciprocalRank, double gain)
    {
        if (Installed.Value is not { } lexicon)
        {
            output.WriteLine($"Not measured: no FreeDict dictionaries under {Dictionaries}.");
            return;
        }
        var (mrr, ndcg) = Measure(set, lexicon);
        output.WriteLine($"{set}: MRR@10 {mrr:F4}, nDCG@10 {ndcg:F4}");
        Assert.True(mrr >= reciprocalRank && ndcg >= gain, $"{set}: MRR@10 {mrr:F4}, nDCG@10 {ndcg:F4}");
    }

    static (double Mrr, double Ndcg) Measure(string set, ILexicon lexicon)
    {
        using var analyzer = new QueryAnalyzer(lexicon);
        return new RetrievalTrial(RetrievalSet.Read(Path.Combine(SharedData.Folder!, "data", "retrieval", set))).Measure(analyzer);
    }

    static BilingualLexicon? ReadInstalled()
    {
        var builder = new BilingualLexiconBuilder().Add(Gazetteer.Read());
        foreach (string name in (string[])["freedict-eng-ara", "freedict-ara-eng"])
        {
            string path = Dictionaries + name;
            if (!File.Exists(path + ".index"))
                return null;
            using var index = File.OpenRead(path + ".index");
            using var articles = File.OpenRead(path + ".dict.dz");
            builder.Add(DictdReader.Read(index, articles));
        }
        return builder.Build();
    }
}
