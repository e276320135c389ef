using System.Text.Json;
using Khabar.Cli.Pipelines;
using Khabar.Language.Lexicon.Learning;

namespace Khabar.Cli.Lexicon;

/// <summary>Remembers of each article what a person needs to know it again.</summary>
sealed class ArticleNames
{
    /// <summary>UTF-16 code units of a headline, or of the beginning of an article that has none.</summary>
    const int TitleLength = 120;

    readonly List<(string Id, string Title)> names = [];

    /// <summary>Remembers the next article.</summary>
    public void Add(LearningArticle article)
    {
        string title = article.Title.Length > 0 ? article.Title : article.Text.TrimStart();
        names.Add((article.Id, title.Length > TitleLength ? title[..TitleLength] + "…" : title));
    }

    /// <summary>Writes pairs as JSONL, surest first.</summary>
    public void Write(string file, IEnumerable<ArticlePair> pairs) =>
        File.WriteAllLines(file, pairs.Select(pair => JsonSerializer.Serialize(Named(pair), JsonLines.Options)));

    Line Named(ArticlePair pair)
    {
        var (arabic, english) = (names[pair.Arabic], names[pair.English]);
        return new Line(arabic.Id, english.Id, Math.Round(pair.Similarity, 3), Math.Round(pair.Margin, 2), pair.Sentences, arabic.Title, english.Title);
    }

    sealed record Line(string ArId, string EnId, double Similarity, double Margin, int Sentences, string ArTitle, string EnTitle);
}
