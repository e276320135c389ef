using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>
/// Receives the matching documents of a search, segment by segment: <see cref="SetNextReader"/>, then <see cref="SetScorer"/>,
/// then <see cref="Collect"/> for each match.
/// </summary>
public interface ICollector
{
    /// <summary>Gives the scorer whose <see cref="Scorer.GetScore"/> is the score of the document being collected.</summary>
    void SetScorer(Scorer scorer);

    /// <summary>Takes one matching document.</summary>
    /// <param name="doc">The document's number within its segment.</param>
    /// <exception cref="CollectionTerminatedException">Thrown by a collector that wants no more of this segment.</exception>
    void Collect(int doc);

    /// <summary>Announces the segment that the next documents belong to.</summary>
    void SetNextReader(AtomicReaderContext context);

    /// <summary>Whether documents may arrive in any order within a segment.</summary>
    bool AcceptsDocsOutOfOrder { get; }
}
