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

    /// <summary>The documents, deleted ones included, that are near-duplicates of a signature, each with the signature's place; in the order of documents.</summary>
    public IEnumerable<(int Doc, int Signature)> NearDuplicates(SoughtStories sought)
    {
        if (bands is null || signatures is null)
            return [];
        var compared = new HashSet<(int Doc, int Signature)>();
        int[] counts = new int[sought.Signatures.Length];
        foreach (var (band, signature) in sought.Bands)
        {
            if (!bands.SeekExact(band))
                continue;
            docs = bands.Docs(null, docs, DocsFlags.NONE)!;
            for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && counts[signature] < MostCompared; doc = docs.NextDoc())
                counts[signature] += compared.Add((doc, signature)) ? 1 : 0;
        }
        return compared.Where(pair => sought.Signatures[pair.Signature].SimilarityTo(BytesOf(pair.Doc)) >= StorySignature.NearDuplicate).Order();
    }

    ReadOnlySpan<byte> BytesOf(int doc)
    {
        signatures!.Get(doc, bytes);
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    }
}
