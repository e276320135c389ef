using Khabar.Documents;
using Khabar.V1;

namespace Khabar.Services.Search.Related;

/// <summary>An article that is compared with another.</summary>
internal sealed class ComparedArticle(Article article, ArticleProfile profile)
{
    public Article Article => article;

    public ArticleProfile Profile => profile;

    public ArticleTerms Terms { get; } = ArticleTerms.Of(article);
}

/// <summary>Judges whether two articles, in one language or two, report the same event.</summary>
internal static class SameStory
{
    /// <summary>Reports of one event appear within this time of each other.</summary>
    public static TimeSpan MostApart { get; } = TimeSpan.FromDays(4);

    /// <summary>
    /// The share of what one is about that the other must have. Across languages much is lost in translation, and what is left says the more. Set
    /// between pairs of one story and other pairs among the samples and some real articles: .25 and more against .18 across, .56 against .37 in one language.
    /// </summary>
    const float LeastAcross = 0.22f, LeastWithin = 0.45f;

    /// <summary>The share that a short report may have of what a long one is about.</summary>
    const float LeastBack = 0.1f;

    /// <summary>Words that each must have of the other's.</summary>
    const int FewestWords = 4;

    /// <summary>Returns how alike two articles are, above 0; 0 if they do not report the same event. The order does not matter.</summary>
    public static float Compare(ComparedArticle a, ComparedArticle b)
    {
        if (AreFarApart(a.Article.Published, b.Article.Published))
            return 0;
        var (there, back) = (StoryLikeness.Of(a.Profile, b.Terms), StoryLikeness.Of(b.Profile, a.Terms));
        float least = a.Terms.IsArabic == b.Terms.IsArabic ? LeastWithin : LeastAcross;
        bool same = Math.Max(there.Coverage, back.Coverage) >= least && Math.Min(there.Coverage, back.Coverage) >= LeastBack
            && Math.Min(there.Words, back.Words) >= FewestWords;
        return same ? MathF.Sqrt(there.Coverage * back.Coverage) : 0;
    }

    /// <summary>
    /// Returns those of the others that report the same event as the first, or as one of those that do: two reports in one language may have less in
    /// common with each other than with a third one. The likeliest come first, the places in <paramref name="others"/> are told.
    /// </summary>
    public static List<int> Of(ComparedArticle first, IReadOnlyList<ComparedArticle> others)
    {
        var story = new List<int>();
        var added = new List<ComparedArticle> { first };
        while (added.Count > 0)
        {
            var next = Enumerable.Range(0, others.Count).Except(story)
                .Select(i => (Place: i, Likeness: added.Max(article => Compare(article, others[i]))))
                .Where(other => other.Likeness > 0)
                .OrderByDescending(other => other.Likeness).ThenBy(other => other.Place)
                .ToList();
            story.AddRange(next.Select(other => other.Place));
            added = [.. next.Select(other => others[other.Place])];
        }
        return story;
    }

    static bool AreFarApart(PublicationTime? a, PublicationTime? b) => a?.Instant is { } first && b?.Instant is { } second
        && Math.Abs(ArticleDocument.Milliseconds(first) - ArticleDocument.Milliseconds(second)) > MostApart.TotalMilliseconds;
}
