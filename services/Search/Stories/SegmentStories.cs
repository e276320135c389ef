using Khabar.Documents;
using Khabar.Documents.Stories;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Stories;

/// <summary>The signatures of a segment. Not thread-safe.</summary>
internal sealed class SegmentStories(AtomicReader reader)
{
    /// <summary>Documents that are compared with one signature; more share its bands only where a mass of articles says the same.</summary>
    const int MostCompared = 4096;

    readonly BinaryDocValues? signatures = reader.GetBinaryDocValues(ArticleFields.Story);
    readonly TermsEnum? bands = reader.GetTerms(ArticleFields.Story)?.GetEnumerator();
    readonly BytesRef bytes = new();
    DocsEnum? docs;

    /// <summary>The signature of a document; null if it has none.</summary>
    public StorySignature? Of(int doc) => signatures is not null && BytesOf(doc).Length > 0 ? StorySignature.Read(BytesOf(doc)) : null;

    /// <summary>The documents that are near-duplicates of a signature, deleted ones included, in ascending order.</summary>
    public IEnumerable<int> NearDuplicates(StorySignature signature)
    {
        var compared = new SortedSet<int>();
        if (bands is not null && signatures is not null)
        {
            foreach (string band in signature.ReadBands())
                AddBand(band, compared);
        }
        return compared.Where(doc => signature.SimilarityTo(BytesOf(doc)) >= StorySignature.NearDuplicate);
    }

    void AddBand(string band, SortedSet<int> compared)
    {
        if (!bands!.SeekExact(new BytesRef(band)))
            return;
        docs = bands.Docs(null, docs, DocsFlags.NONE)!;
        for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && compared.Count < MostCompared; doc = docs.NextDoc())
            compared.Add(doc);
    }

    ReadOnlySpan<byte> BytesOf(int doc)
    {
        signatures!.Get(doc, bytes);
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    }
}
