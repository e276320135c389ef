using Lucene.Net.Search.Similarities;

namespace Lucene.Net.Index.Buffering;

/// <summary>What a buffer keeps of one field.</summary>
internal sealed class FieldBuffer(string name, int number, Arena arena)
{
    readonly List<(int Doc, long Norm)> norms = [];
    bool indexed, omitNorms;
    IndexOptions leastOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS;
    int docCount;

    public string Name => name;

    public int Number => number;

    public FieldInvertState State { get; } = new(name);

    /// <summary>The last document that had the field.</summary>
    public int LastDoc { get; private set; } = -1;

    /// <summary>Null until the field is indexed.</summary>
    public PostingsBuffer? Postings { get; private set; }

    /// <summary>Null until the field has doc values.</summary>
    public ValuesBuffer? Values { get; private set; }

    /// <summary>Documents with at least one term of the field.</summary>
    public int DocCount => docCount;

    /// <summary>Bytes outside the arena.</summary>
    public long RamBytes => norms.Capacity * 16L + (Postings?.RamBytes ?? 0) + (Values?.RamBytes ?? 0);

    /// <summary>Begins a document's part in the field, once per document.</summary>
    public void StartDocument(int doc)
    {
        LastDoc = doc;
        State.Reset();
    }

    /// <summary>Makes the field indexed. Documents may differ in what they keep of it; the least of it all is what is written.</summary>
    public PostingsBuffer Index(IIndexableFieldType type)
    {
        indexed = true;
        omitNorms |= type.OmitNorms;
        if (type.IndexOptions < leastOptions) leastOptions = type.IndexOptions;
        return Postings ??= new(arena, type.IndexOptions);
    }

    /// <summary>Gives the field doc values; the kind is the same at every call.</summary>
    public ValuesBuffer KeepValues(DocValuesType type) => Values ??= new(arena, type);

    /// <summary>Ends the document's part in the field.</summary>
    public void FinishDocument(Similarity similarity)
    {
        if (!indexed) return;
        if (State.Length > 0) docCount++;
        if (!omitNorms) norms.Add((LastDoc, State.Length == 0 ? 0 : similarity.ComputeNorm(State)));
    }

    public FieldInfo Info() => new(
        name, indexed, number, storeTermVector: false, omitNorms, storePayloads: false,
        indexed ? (IndexOptions)Math.Min((int)leastOptions, (int)Postings!.Options) : IndexOptions.NONE,
        Values?.Type ?? DocValuesType.NONE, indexed && !omitNorms ? DocValuesType.NUMERIC : DocValuesType.NONE, null);

    /// <summary>The norm of every document, 0 where the field is absent; null if the field has none.</summary>
    public long[]? Norms(int maxDoc)
    {
        if (!indexed || omitNorms) return null;
        var all = new long[maxDoc];
        foreach (var (doc, norm) in norms) all[doc] = norm;
        return all;
    }
}
