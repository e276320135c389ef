using Khabar.Language.Lexicon.Learning.Translating;

namespace Khabar.Language.Lexicon.Learning.Pairing;

/// <summary>An Arabic and an English article that tell the same.</summary>
internal sealed record PairedArticles(AnalyzedArticle Arabic, AnalyzedArticle English, float Similarity, float Margin);

/// <summary>
/// Pairs articles that are each other's best, and better than the others that come near by a margin: the ratio to the mean of both sides' nearest
/// (Artetxe and Schwenk, "Margin-based parallel corpus mining with multilingual sentence embeddings", 2019), since how alike two articles look
/// depends on what they are about. Thread-safe.
/// </summary>
/// <param name="index">The Arabic articles.</param>
/// <param name="english">The English ones.</param>
/// <param name="window">Days that a story may be told apart.</param>
internal sealed class ArticlePairing(ArticleIndex index, IReadOnlyList<AnalyzedArticle> english, int window)
{
    /// <summary>Neighbours that the margin is measured by.</summary>
    const int Nearest = 8;

    /// <summary>What counts beside the neighbours, since some articles have few.</summary>
    const float Background = 0.005f;

    /// <summary>Articles less alike tell different stories, however few others there are.</summary>
    const float LeastSimilarity = 0.04f;

    /// <summary>The least product of similarity and margin: how alike chance pairs get depends on both.</summary>
    const float LeastScore = 0.22f;

    /// <summary>The pairs, surest first; every article is in one at most.</summary>
    public List<PairedArticles> Pair(WordLinks links, Similarity similarity)
    {
        var ofEnglish = Neighbours(links, similarity);
        var ofArabic = Turned(ofEnglish);
        var means = ofArabic.Select(neighbours => Mean(neighbours.Select(neighbour => neighbour.Similarity))).ToArray();
        var pairs = new List<PairedArticles>();
        foreach (var (i, neighbours) in ofEnglish.Index())
        {
            if (neighbours is not [var best, ..] || best.Similarity < LeastSimilarity || ofArabic[best.Arabic].MaxBy(neighbour => neighbour.Similarity).English != i)
                continue;
            float margin = best.Similarity / ((Mean(neighbours.Select(neighbour => neighbour.Similarity)) + means[best.Arabic]) / 2);
            if (best.Similarity * margin >= LeastScore)
                pairs.Add(new PairedArticles(index[best.Arabic], english[i], best.Similarity, margin));
        }
        return [.. pairs.OrderByDescending(pair => pair.Similarity * pair.Margin).ThenBy(pair => pair.English.Number)];
    }

    Neighbour[][] Neighbours(WordLinks links, Similarity similarity)
    {
        var found = new Neighbour[english.Count][];
        Parallel.For(0, english.Count, () => new float[index.Count], (i, _, sums) =>
        {
            found[i] = index.Find(english[i], links, similarity, window, sums);
            return sums;
        }, _ => { });
        return found;
    }

    /// <summary>The same neighbours from the Arabic articles' side, each with the English article's place.</summary>
    List<(int English, float Similarity)>[] Turned(Neighbour[][] ofEnglish)
    {
        var ofArabic = Enumerable.Range(0, index.Count).Select(_ => new List<(int, float)>()).ToArray();
        foreach (var (i, neighbours) in ofEnglish.Index())
        {
            foreach (var neighbour in neighbours)
                ofArabic[neighbour.Arabic].Add((i, neighbour.Similarity));
        }
        return ofArabic;
    }

    /// <summary>The mean of the nearest; those that are missing count nothing.</summary>
    static float Mean(IEnumerable<float> similarities) => similarities.OrderDescending().Take(Nearest).Sum() / Nearest + Background;
}
