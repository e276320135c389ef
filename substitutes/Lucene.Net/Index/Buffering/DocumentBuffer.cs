using Lucene.Net.Analysis;
using Lucene.Net.Codecs.Stored;
using Lucene.Net.Search.Similarities;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// A segment in the making: documents inverted in memory by one thread at a time. A document that fails halfway keeps its number and
/// counts as deleted.
/// </summary>
internal sealed partial class DocumentBuffer(Similarity similarity, DocValuesTypes docValuesTypes) : IDisposable
{
    readonly Arena arena = new();
    readonly Dictionary<string, FieldBuffer> fields = [];
    readonly List<IIndexableField> current = [];
    readonly List<FieldBuffer> touched = [];
    readonly StoredBlocks stored = new();
    readonly List<long> sequences = [];
    readonly HashSet<int> failed = [];
    Inverter? inverter;
    bool hasStored;

    /// <summary>Documents in the buffer, failed ones included.</summary>
    public int DocCount => sequences.Count;

    public bool IsEmpty => sequences.Count == 0;

    /// <summary>Bytes held, about.</summary>
    public long RamBytes { get; private set; }

    /// <summary>Adds documents that belong together: all of them or, if one fails, none.</summary>
    /// <param name="docs">Each a list of fields.</param>
    /// <param name="analyzer">Splits tokenized fields.</param>
    /// <param name="sequence">The number of the operation: deletions with a higher one apply to these documents.</param>
    public void Add(IEnumerable<IEnumerable<IIndexableField>> docs, Analyzer analyzer, long sequence)
    {
        var first = DocCount;
        try
        {
            foreach (var doc in docs) AddOne(doc, analyzer, sequence);
        }
        catch
        {
            for (var doc = first; doc < DocCount; doc++) failed.Add(doc);
            throw;
        }
        finally
        {
            // Of the arena only what is used takes memory: pages that were never touched do not exist.
            RamBytes = arena.Used + stored.RamBytes + sequences.Capacity * sizeof(long);
            foreach (var field in fields.Values) RamBytes += field.RamBytes;
        }
    }

    public void Dispose() => arena.Dispose();

    void AddOne(IEnumerable<IIndexableField> fields, Analyzer analyzer, long sequence)
    {
        var doc = DocCount;
        sequences.Add(sequence);
        current.Clear();
        touched.Clear();
        var whole = false;
        try
        {
            current.AddRange(fields);
            foreach (var field in current) AddField(field, analyzer, doc);
            foreach (var field in touched) field.FinishDocument(similarity);
            Store();
            whole = true;
        }
        finally
        {
            // A document that failed has stored fields all the same, namely none, so that the next one is found at its number.
            if (!whole)
            {
                stored.CancelDocument();
                stored.Document.WriteVarint(0u);
            }
            stored.EndDocument();
        }
    }

    void AddField(IIndexableField field, Analyzer analyzer, int doc)
    {
        var type = field.IndexableFieldType;
        var buffer = FieldOf(field.Name);
        if (buffer.LastDoc != doc)
        {
            buffer.StartDocument(doc);
            touched.Add(buffer);
        }
        if (type.IsIndexed) (inverter ??= new()).Invert(buffer, field, analyzer, doc);
        if (type.DocValueType == DocValuesType.NONE) return;
        docValuesTypes.Check(field.Name, type.DocValueType);
        buffer.KeepValues(type.DocValueType).Add(doc, field);
    }

    void Store()
    {
        var count = 0;
        foreach (var field in current)
            if (field.IndexableFieldType.IsStored) count++;
        stored.Document.WriteVarint((uint)count);
        if (count == 0) return;
        hasStored = true;
        foreach (var field in current)
            if (field.IndexableFieldType.IsStored) StoredDocument.WriteField(stored.Document, FieldOf(field.Name).Number, field);
    }

    FieldBuffer FieldOf(string name)
    {
        if (!fields.TryGetValue(name, out var field)) fields.Add(name, field = new(name, fields.Count, arena));
        return field;
    }
}
