using Khabar.Language.Lexicon.Learning.Translating;

namespace Khabar.Language.Lexicon.Learning.Pairing;

/// <summary>An Arabic article that may tell what an English one tells.</summary>
/// <param name="Arabic">Its place in the index.</param>
/// <param name="Similarity">How much they have in common.</param>
internal readonly record struct Neighbour(int Arabic, float Similarity);

/// <summary>The Arabic articles by their words, in the order of their days, so that a window of days is a stretch of every word's articles. Immutable; thread-safe.</summary>
internal sealed class ArticleIndex
{
    /// <summary>Articles looked at for an English one, counted once for every word they have in common with it: rare words' first, then as far as it goes.</summary>
    const int MostVisits = 200_000;

    /// <summary>Candidates that are compared word by word.</summary>
    const int MostCompared = 16;

    readonly AnalyzedArticle[] articles;
    readonly int[] days;
    readonly int undated;
    readonly int[][] articlesOf;

    /// <summary>Indexes articles of a vocabulary of so many words.</summary>
    public ArticleIndex(IEnumerable<AnalyzedArticle> arabic, int words)
    {
        articles = [.. arabic.OrderBy(article => article.Day ?? int.MinValue).ThenBy(article => article.Number)];
        days = [.. articles.Select(article => article.Day ?? int.MinValue)];
        undated = articles.TakeWhile(article => article.Day is null).Count();
        var lists = new List<int>?[words];
        foreach (var (place, article) in articles.Index())
        {
            foreach (int word in article.Words)
                (lists[word] ??= []).Add(place);
        }
        articlesOf = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>How many articles there are.</summary>
    public int Count => articles.Length;

    /// <summary>An article by its place.</summary>
    public AnalyzedArticle this[int place] => articles[place];

    /// <summary>The articles most like an English one, best first: of those at most so many days apart, and those of which either day is not known.</summary>
    /// <param name="english">The English article.</param>
    /// <param name="links">What its words may stand for.</param>
    /// <param name="similarity">Compares them.</param>
    /// <param name="window">Days.</param>
    /// <param name="sums">For work: a zero for every article; zeros again at the end.</param>
    public Neighbour[] Find(AnalyzedArticle english, WordLinks links, Similarity similarity, int window, float[] sums)
    {
        var touched = Collect(english, links, similarity, window, sums);
        var best = touched.OrderByDescending(place => sums[place]).ThenBy(place => place).Take(MostCompared).ToArray();
        foreach (int place in touched)
            sums[place] = 0;
        return
        [
            .. best.Select(place => new Neighbour(place, similarity.Of(articles[place].Words, english.Words)))
                .OrderByDescending(neighbour => neighbour.Similarity),
        ];
    }

    List<int> Collect(AnalyzedArticle english, WordLinks links, Similarity similarity, int window, float[] sums)
    {
        var touched = new List<int>();
        int left = MostVisits;
        var meetings = english.Words
            .SelectMany(word => links.Of(word).ToArray().Select(link => (link.Arabic, Value: similarity.Value(word, link))))
            .OrderBy(meeting => articlesOf[meeting.Arabic].Length);
        foreach (var (word, value) in meetings)
        {
            foreach (var (start, end) in Stretches(articlesOf[word], english.Day, window))
            {
                foreach (int place in articlesOf[word].AsSpan(start..end))
                {
                    if (left-- == 0)
                        return touched;
                    if (sums[place] == 0)
                        touched.Add(place);
                    sums[place] += value;
                }
            }
        }
        return touched;
    }

    /// <summary>The parts of a word's articles that may be about the same day.</summary>
    IEnumerable<(int Start, int End)> Stretches(int[] places, int? day, int window)
    {
        if (day is not { } of)
            return [(0, places.Length)];
        return
        [
            (0, FirstFrom(places, undated)),
            (FirstFrom(places, FirstFrom(days, of - window)), FirstFrom(places, FirstFrom(days, of + window + 1))),
        ];
    }

    /// <summary>The place of the first of ascending values that is not less than a bound.</summary>
    static int FirstFrom(int[] values, int bound)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (values[middle] < bound)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
