namespace Khabar.Services.Search.Ranking;

/// <summary>
/// The constants of the ranking function. Scores are BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework:
/// BM25 and Beyond", 2009, section 3.6): a word's frequencies in the fields are weighted, normalised by each field's length, summed, and
/// saturated once.
/// </summary>
/// <param name="K1">How slowly repetition saturates.</param>
/// <param name="BodyB">How much the body's length counts, 0 to 1.</param>
/// <param name="TitleB">How much the headline's length counts, 0 to 1.</param>
/// <param name="TitleWeight">What an occurrence in the headline counts, compared with one in the body.</param>
/// <param name="Proximity">What two neighbouring words found side by side add, as a share of the rarer one's weight.</param>
/// <param name="Coordination">The power of the share of the words' weight found that the score of words and evidence is multiplied by: an article that has every
/// word comes before one that repeats a few. 0 for none.</param>
internal sealed record RankingModel(float K1, float BodyB, float TitleB, float TitleWeight, float Proximity, float Coordination)
{
    /// <summary>The constants in use.</summary>
    public static RankingModel Default { get; } = new(K1: 1.2f, BodyB: 0.75f, TitleB: 0.5f, TitleWeight: 2f, Proximity: 0.6f, Coordination: 0.3f);

    /// <summary>The inverse document frequency as Lucene computes it, never negative: ln(1 + (N - n + 0.5) / (n + 0.5)); 0 where n is 0.</summary>
    /// <param name="documents">N.</param>
    /// <param name="found">n, in the units of <see cref="WordStatistics"/>.</param>
    public static float Idf(long documents, long found)
    {
        double n = Math.Min(documents, (double)found / WordStatistics.Unit);
        return found == 0 ? 0 : (float)Math.Log(1 + (documents - n + 0.5) / (n + 0.5));
    }

    /// <summary>The share of the words' weight that an article must have where few articles have more.</summary>
    public const float LooseShare = 0.1f;

    /// <summary>The share of the words' weight that an article must have: of one or two words all, of more words half.</summary>
    public static float StrictShare(int words) => words <= 2 ? 1 : 0.5f;

    /// <summary>The factor of the words' and their evidence's score where words of this share of the whole weight were found.</summary>
    public float Coordinate(float share) => MathF.Pow(share, Coordination);

    /// <summary>What a frequency, normalised by length, is worth to a term of this inverse document frequency.</summary>
    public float Score(float idf, float frequency) => idf * frequency / (frequency + K1);
}
