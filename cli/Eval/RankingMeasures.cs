using System.Globalization;

namespace Khabar.Cli.Eval;

/// <summary>
/// How well ranked answers fit judgments, averaged over all judged queries; a query without an answer counts 0. Reciprocal rank (Voorhees 1999) and
/// nDCG (Järvelin and Kekäläinen 2002, gains 2^grade - 1) of the first ten; recall is the share of queries with a relevant document among the first.
/// </summary>
/// <param name="Queries">Judged queries.</param>
/// <param name="Ndcg10">nDCG@10.</param>
/// <param name="Mrr10">MRR@10.</param>
/// <param name="Recall1">Share of queries answered by the first document.</param>
/// <param name="Recall10">Share of queries answered by one of the first ten.</param>
sealed record RankingMeasures(int Queries, double Ndcg10, double Mrr10, double Recall1, double Recall10)
{
    const int Depth = 10;

    /// <summary>Measures answers.</summary>
    /// <param name="judgments">For each query the relevant documents with their grade, from 1.</param>
    /// <param name="answers">For each query the documents found, best first.</param>
    public static RankingMeasures Of(
        IReadOnlyDictionary<string, Dictionary<string, int>> judgments, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        double ndcg = 0, reciprocal = 0, first = 0, ten = 0;
        foreach (var (query, relevant) in judgments)
        {
            var found = answers.GetValueOrDefault(query, []).Take(Depth).ToList();
            int rank = found.FindIndex(relevant.ContainsKey);
            if (rank < 0)
                continue;
            reciprocal += 1.0 / (rank + 1);
            first += rank == 0 ? 1 : 0;
            ten++;
            ndcg += Gain(found.Select(document => relevant.GetValueOrDefault(document))) / Gain(relevant.Values.OrderDescending().Take(Depth));
        }
        int queries = judgments.Count;
        return new RankingMeasures(queries, ndcg / queries, reciprocal / queries, first / queries, ten / queries);
    }

    /// <summary>One line for a person or a script.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"queries={Queries} ndcg@10={Ndcg10:F4} mrr@10={Mrr10:F4} recall@1={Recall1:F4} recall@10={Recall10:F4}");

    static double Gain(IEnumerable<int> grades) => grades.Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
}
