using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Search.Model;

/// <summary>Documents in a real index, of as many segments as it happens, with their numbers in the model as doc values.</summary>
internal sealed class IndexedDocuments : IDisposable
{
    const string Number = "number";

    readonly RAMDirectory directory = new();

    /// <param name="documents">The documents' words.</param>
    /// <param name="flush">Whether to end a segment after a document.</param>
    public IndexedDocuments(IEnumerable<string[]> documents, Func<bool> flush)
        : this(documents.Select((words, number) => (words, number)), flush)
    {
    }

    public IndexedDocuments(IEnumerable<(string[] Words, int Number)> documents, Func<bool> flush)
    {
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var (words, number) in documents)
            {
                writer.AddDocument(
                [
                    new TextField(ModelQuery.Field, string.Join(' ', words), Field.Store.NO),
                    new NumericDocValuesField(Number, number),
                    new SortedDocValuesField("first", new BytesRef(words.FirstOrDefault(string.Empty))),
                ]);
                if (flush())
                {
                    writer.Commit();
                }
            }
            writer.Commit();
        }
        Reader = DirectoryReader.Open(directory);
        Searcher = new IndexSearcher(Reader) { Similarity = new BM25Similarity() };
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>The model's number of a document.</summary>
    public int NumberOf(int doc)
    {
        var leaf = Reader.Leaves[ReaderUtil.SubIndex(doc, Reader.Leaves)];
        return (int)leaf.AtomicReader.GetNumericDocValues(Number)!.Get(doc - leaf.DocBase);
    }

    public void Dispose()
    {
        Reader.Dispose();
        directory.Dispose();
    }
}
