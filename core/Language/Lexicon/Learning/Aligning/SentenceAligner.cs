namespace Khabar.Language.Lexicon.Learning.Aligning;

/// <summary>
/// Aligns the sentences of two texts by dynamic programming over their lengths (Gale and Church, "A program for aligning sentences in bilingual
/// corpora", 1993), where words in common make a match likelier. Texts that only tell the same story have sentences without a counterpart: of them
/// only those matches are kept that have enough in common (after Munteanu and Marcu, "Improving machine translation performance by exploiting
/// non-parallel corpora", 2005). Thread-safe.
/// </summary>
/// <param name="similarity">Tells what sentences have in common.</param>
/// <param name="lengthRatio">Code units of Arabic for one of English.</param>
internal sealed class SentenceAligner(Similarity similarity, double lengthRatio)
{
    /// <summary>Variance of a length for each code unit of the other text (Gale and Church, section 3.2).</summary>
    const double Variance = 6.8;

    /// <summary>How much likelier, as a logarithm, a rare word in common makes a match.</summary>
    const double SharedWord = 3;

    /// <summary>Rare words in common that make a match sure.</summary>
    const double LeastShared = 0.8;

    /// <summary>Of texts of which more of the matches are sure, all are kept: they are translations of each other.</summary>
    const double ParallelShare = 0.5;

    /// <summary>Sentences matched at a time and how likely that is (Gale and Church, table 5).</summary>
    static readonly (int Arabic, int English, double Cost)[] Beads =
    [
        (1, 1, -Math.Log(0.89)), (1, 0, -Math.Log(0.0099 / 2)), (0, 1, -Math.Log(0.0099 / 2)), (2, 1, -Math.Log(0.089 / 2)), (1, 2, -Math.Log(0.089 / 2)),
    ];

    /// <summary>The sentences that say the same, in order; two on one side are joined.</summary>
    /// <param name="arabic">The Arabic text's.</param>
    /// <param name="english">The English text's.</param>
    /// <param name="translated">True if the texts are known to be translations of each other.</param>
    public List<SentencePair> Align(Sentence[] arabic, Sentence[] english, bool translated)
    {
        var shared = Shared(arabic, english);
        var matches = Matches(arabic, english, shared);
        translated |= matches.Count(IsSure) > ParallelShare * matches.Count;
        return [.. matches.Where(match => translated || IsSure(match)).Select(match => new SentencePair(Join(arabic[match.Arabic]), Join(english[match.English])))];

        bool IsSure((Range Arabic, Range English) match) => Sum(shared, match.Arabic, match.English) >= LeastShared;
    }

    double[,] Shared(Sentence[] arabic, Sentence[] english)
    {
        var shared = new double[arabic.Length, english.Length];
        foreach (var (i, one) in arabic.Index())
        {
            int[] words = [.. one.Words.Order()];
            foreach (var (j, other) in english.Index())
                shared[i, j] = similarity.Shared(words, other.Words);
        }
        return shared;
    }

    List<(Range Arabic, Range English)> Matches(Sentence[] arabic, Sentence[] english, double[,] shared)
    {
        var costs = new double[arabic.Length + 1, english.Length + 1];
        var beads = new int[arabic.Length + 1, english.Length + 1];
        for (int i = 0; i <= arabic.Length; i++)
        {
            for (int j = i == 0 ? 1 : 0; j <= english.Length; j++)
            {
                costs[i, j] = double.PositiveInfinity;
                foreach (var (number, bead) in Beads.Index())
                {
                    int fromI = i - bead.Arabic, fromJ = j - bead.English;
                    if (fromI < 0 || fromJ < 0)
                        continue;
                    double cost = costs[fromI, fromJ] + bead.Cost + LengthCost(arabic.AsSpan(fromI..i), english.AsSpan(fromJ..j)) - SharedWord * Sum(shared, fromI..i, fromJ..j);
                    if (cost < costs[i, j])
                        (costs[i, j], beads[i, j]) = (cost, number);
                }
            }
        }
        var matches = new List<(Range, Range)>();
        for (int i = arabic.Length, j = english.Length; i > 0 || j > 0;)
        {
            var bead = Beads[beads[i, j]];
            if (bead.Arabic > 0 && bead.English > 0)
                matches.Add(((i - bead.Arabic)..i, (j - bead.English)..j));
            (i, j) = (i - bead.Arabic, j - bead.English);
        }
        matches.Reverse();
        return matches;
    }

    /// <summary>The negative logarithm of how likely two lengths are for the same content; of a sentence without a counterpart its bead tells that.</summary>
    double LengthCost(ReadOnlySpan<Sentence> arabic, ReadOnlySpan<Sentence> english)
    {
        double a = Length(arabic), e = Length(english);
        if (a == 0 || e == 0)
            return 0;
        double deviation = (a - e * lengthRatio) / Math.Sqrt((e * lengthRatio + a) / 2 * Variance);
        return deviation * deviation / 2;
    }

    static int Length(ReadOnlySpan<Sentence> sentences)
    {
        int sum = 0;
        foreach (var sentence in sentences)
            sum += sentence.Length;
        return sum;
    }

    static double Sum(double[,] shared, Range arabic, Range english)
    {
        double sum = 0;
        for (int i = arabic.Start.Value; i < arabic.End.Value; i++)
        {
            for (int j = english.Start.Value; j < english.End.Value; j++)
                sum += shared[i, j];
        }
        return sum;
    }

    static int[] Join(Sentence[] sentences) => [.. sentences.SelectMany(sentence => sentence.Words).Distinct()];
}
