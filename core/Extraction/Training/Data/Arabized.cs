using System.Text;
using Khabar.Extraction.Metadata;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Training;

/// <summary>
/// Pages in which Arabic stands for the text: the body one article, the furniture phrases, headlines and pieces of other articles. Tags
/// and lengths stay, so that a model learns structure where letters have no case and sentences end elsewhere.
/// </summary>
sealed class Arabized
{
    const float Weight = 0.7f;

    readonly List<string[]> articles = [];
    readonly string[] headlines;
    readonly string[] phrases;
    readonly Random random = new(20260722);

    /// <summary>Takes Arabic articles and headlines from a BEIR folder whose queries are headlines.</summary>
    public Arabized(string folder)
    {
        foreach (var row in DataSets.Rows($"{folder}/corpus.jsonl.gz"))
        {
            var words = row.GetProperty("text").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 60)
                articles.Add(words);
        }
        headlines = [.. DataSets.Rows($"{folder}/queries.jsonl").Select(row => row.GetProperty("text").GetString()!).Where(text => !string.IsNullOrWhiteSpace(text))];
        phrases = [.. DataFile.Lines("phrases.txt").Where(line => line[0] is >= '\u0600' and <= '\u06FF')
            .SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>The page in Arabic, with the same labels.</summary>
    public TrainingPage Of(TrainingPage page)
    {
        var body = Endless();
        var title = headlines[random.Next(headlines.Length)];
        var source = page.Analysis.Page;
        var blocks = new List<PageBlock>();
        for (var i = 0; i < source.Blocks.Count; i++)
        {
            var block = source.Blocks[i];
            var words = Math.Max(1, page.Analysis.Texts.Facts[i].Words);
            var text = page.Labels[i] == 1 ? Take(body, words) : i == page.Analysis.TitleBlock ? title : Furniture(words);
            blocks.Add(new PageBlock
            {
                Text = text,
                Span = block.Span,
                Container = block.Container,
                Leaf = block.Leaf,
                LinkedLength = block.LinkedLength >= block.Text.Length ? text.Length : Math.Min(text.Length, block.LinkedLength * text.Length / block.Text.Length),
                Links = block.Links,
                EmphasisedLength = block.EmphasisedLength >= block.Text.Length ? text.Length : Math.Min(text.Length, block.EmphasisedLength * text.Length / block.Text.Length),
                HasPicture = block.HasPicture,
                IsTable = block.IsTable,
                BreaksBefore = block.BreaksBefore,
            });
        }
        var metadata = new PageMetadata();
        PageMetadata.Put(metadata.Titles, title);
        var analysis = new Features.PageAnalysis(new PageContent { Blocks = blocks, Elements = source.Elements, Names = source.Names }, metadata);
        return TrainingPage.Make(page.Set, page.Id, page.Site, analysis, (float[])page.Labels.Clone(), page.Share * Weight, origin: PageOrigin.Arabized);
    }

    string Furniture(int words)
    {
        if (words <= 4)
            return phrases[random.Next(phrases.Length)];
        if (words <= 16)
            return headlines[random.Next(headlines.Length)];
        var article = articles[random.Next(articles.Count)];
        return string.Join(' ', article.Skip(random.Next(article.Length / 2)).Take(words));
    }

    IEnumerator<string> Endless()
    {
        while (true)
            foreach (var word in articles[random.Next(articles.Count)])
                yield return word;
    }

    static string Take(IEnumerator<string> words, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count && words.MoveNext(); i++)
            text.Append(i > 0 ? " " : "").Append(words.Current);
        return text.ToString();
    }
}
