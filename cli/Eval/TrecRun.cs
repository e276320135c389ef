using System.Globalization;

namespace Khabar.Cli.Eval;

/// <summary>Writes answers as a TREC run file: <c>query-id Q0 document-id rank score tag</c>, a line a document, ranks from 1. Not thread-safe.</summary>
sealed class TrecRun(TextWriter output, string tag)
{
    /// <summary>Writes the answer to one query, best first.</summary>
    public void Write(string query, IEnumerable<(string Document, float Score)> answer)
    {
        foreach (var (index, (document, score)) in answer.Index())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query} Q0 {document} {index + 1} {score:R} {tag}"));
    }
}
