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
internal sealed record RankingModel(float K1, float BodyB, float TitleB, float TitleWeight, float Proximity)
{
    /// <summary>The constants in use.</summary>
    public static RankingModel Default { get; } = new(K1: 1.2f, BodyB: 0.75f, TitleB: 0.5f, TitleWeight: 2f, Proximity: 0.2f);

    /// <summary>The inverse document frequency as Lucene computes it, never negative: ln(1 + (N - n + 0.5) / (n + 0.5)); 0 where n is 0.</summary>
    public static float Idf(long documents, long found) =>
        found == 0 ? 0 : (float)Math.Log(1 + (Math.Max(documents, found) - found + 0.5) / (found + 0.5));

    /// <summary>The share of the words' weight that an article must have where few articles have more.</summary>
    public const float LooseShare = 0.1f;

    /// <summary>The share of the words' weight that an article must have: of one or two words all, of more words half.</summary>
    public static float StrictShare(int words) => words <= 2 ? 1 : 0.5f;

    /// <summary>What a frequency, normalised by length, is worth to a term of this inverse document frequency.</summary>
    public float Score(float idf, float frequency) => idf * frequency / (frequency + K1);
}
