namespace Lucene.Net.Tests.Search.Model;

/// <summary>Documents as lists of words, with the statistics and the BM25 that Lucene 8 has, computed the plain way.</summary>
internal sealed class ModelIndex
{
    const double K1 = 1.2;
    const double B = 0.75;

    public ModelIndex(IReadOnlyList<string[]> documents)
    {
        Documents = documents;
        Vocabulary = [.. documents.SelectMany(words => words).Distinct().Order(StringComparer.Ordinal)];
        DocCount = documents.Count(words => words.Length > 0);
        AverageLength = DocCount == 0 ? 1 : (double)documents.Sum(words => words.Length) / DocCount;
    }

    public IReadOnlyList<string[]> Documents { get; }

    public IReadOnlyList<string> Vocabulary { get; }

    public int DocCount { get; }

    public double AverageLength { get; }

    public double Idf(string word)
    {
        var df = Documents.Count(words => words.Contains(word));
        return Math.Log(1 + ((DocCount - df + 0.5) / (df + 0.5)));
    }

    public double Score(int doc, double idf, double freq) =>
        idf * freq / (freq + (K1 * (1 - B + (B * CodedLength(Documents[doc].Length) / AverageLength))));

    /// <summary>What is left of a length in one byte: the length itself below 40, four significant bits of what exceeds 24 above.</summary>
    static int CodedLength(int length)
    {
        if (length < 40)
        {
            return length;
        }
        var shift = 0;
        while ((length - 24) >> shift >= 16)
        {
            shift++;
        }
        return ((length - 24) >> shift << shift) + 24;
    }
}
