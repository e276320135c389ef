using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Training;

/// <summary>
/// Pages with furniture of other sites among the paragraphs of their body: prompts, notes and rules in full sentences. On most sites these
/// stand in places of their own, and a model that saw them only there would go by the place alone.
/// </summary>
sealed class Transplanted
{
    const int LeastWords = 8;
    const int MostWords = 90;
    const int SentenceEnd = 3;
    const int MostInRow = 3;
    const int LeastParagraphs = 4;
    const int ParagraphWords = 12;
    const int LeastDonors = 30;
    const float Weight = 0.25f;

    readonly Dictionary<string, List<(TrainingPage Page, int Block)>> donors = [];

    /// <summary>Takes the furniture of pages: sentences that have a set phrase of furniture.</summary>
    public Transplanted(IEnumerable<TrainingPage> pages)
    {
        foreach (var page in pages.Where(page => page.Origin == PageOrigin.Site && page.Language.Length > 0))
        {
            if (!donors.TryGetValue(page.Language, out var list))
                donors[page.Language] = list = [];
            list.AddRange(Enumerable.Range(0, page.Labels.Length).Where(i => IsDonor(page, i)).Select(i => (page, i)));
        }
    }

    /// <summary>
    /// The page with furniture after its body and, as a rule, at one more place; null if its labels are not whole, its body is short, or
    /// there is little furniture in its language.
    /// </summary>
    public TrainingPage? Of(TrainingPage page)
    {
        var facts = page.Analysis.Texts.Facts;
        int[] places = [.. Enumerable.Range(0, page.Labels.Length).Where(i => page.Labels[i] == 1 && facts[i].Words >= ParagraphWords)];
        if (page.Statement is null || !page.IsComplete || places.Length < LeastParagraphs
            || !donors.TryGetValue(page.Language, out var all) || all.Count < LeastDonors)
            return null;
        var random = new Random((int)SiteHash.Of(page.Id));
        Dictionary<int, List<PageBlock>> added = [];
        foreach (var place in (int[])[places[^1], places[random.Next(places.Length)]])
        {
            var (donor, block) = all[random.Next(all.Count)];
            if (donor.Site != page.Site)
                added.TryAdd(place, Row(donor, block, page.Analysis.Page.Blocks[place]));
        }
        return With(page, page.Statement, added);
    }

    /// <summary>A donor's furniture from a block on, at a paragraph's place in the markup.</summary>
    static List<PageBlock> Row(TrainingPage donor, int block, PageBlock paragraph) =>
    [
        .. Enumerable.Range(block, Math.Min(MostInRow, donor.Labels.Length - block)).TakeWhile(i => IsDonor(donor, i)).Select(i => donor.Analysis.Page.Blocks[i]).Select(source => new PageBlock
        {
            Text = source.Text,
            Span = paragraph.Span,
            Container = paragraph.Container,
            Leaf = paragraph.Leaf,
            LinkedLength = source.LinkedLength,
            Links = source.Links,
            EmphasisedLength = source.EmphasisedLength,
            BreaksBefore = paragraph.BreaksBefore,
        }),
    ];

    static TrainingPage With(TrainingPage page, Statement statement, Dictionary<int, List<PageBlock>> added)
    {
        var source = page.Analysis.Page;
        List<PageBlock> blocks = [];
        List<float> labels = [];
        for (var i = 0; i < page.Labels.Length; i++)
        {
            var after = added.GetValueOrDefault(i, []);
            blocks.AddRange([source.Blocks[i], .. after]);
            labels.AddRange([page.Labels[i], .. after.Select(_ => 0f)]);
        }
        var analysis = new PageAnalysis(new PageContent { Blocks = blocks, Elements = source.Elements, Names = source.Names }, statement.Metadata);
        return TrainingPage.Make(page.Set, page.Id, page.Site, analysis, [.. labels], Weight, origin: PageOrigin.Transplanted) with { Language = page.Language };
    }

    static bool IsDonor(TrainingPage page, int i)
    {
        ref readonly var facts = ref page.Analysis.Texts.Facts[i];
        return page.Labels[i] == 0 && facts.Words is >= LeastWords and <= MostWords && facts.Ending >= SentenceEnd
            && facts.Phrase.Anywhere != default && page.Analysis.LinkDensity(i) < 0.5f;
    }
}
