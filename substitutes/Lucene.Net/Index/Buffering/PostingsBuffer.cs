using Lucene.Net.Codecs.Postings;
using Lucene.Net.Codecs.Terms;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// The terms of one field of the documents in a buffer, with their postings. A term's last document is kept beside it and written to its
/// row when the next one comes, so that a term of one document takes no row of documents at all.
/// </summary>
internal sealed class PostingsBuffer(Arena arena, IndexOptions options)
{
    readonly bool hasFreqs = options >= IndexOptions.DOCS_AND_FREQS;
    readonly bool hasPositions = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    readonly bool hasOffsets = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS;
    readonly Table<Entry> entries = arena.NewTable<Entry>(512);

    struct Entry
    {
        public int LastDoc, LastFreq, LastPosition, LastStart, PreviousDoc;
        public SliceWriter Docs, Positions;
    }

    public BytesTable Terms { get; } = new(arena);

    /// <summary>What is kept of each occurrence.</summary>
    public IndexOptions Options => options;

    /// <summary>Bytes outside the arena.</summary>
    public long RamBytes => Terms.RamBytes + entries.RamBytes;

    /// <summary>Asks for what is known of a term, to be added to soon.</summary>
    public void Prefetch(int term)
    {
        if (term < entries.Length) BytesTable.Prefetch(ref entries[term]);
    }

    /// <summary>Adds an occurrence of a term and returns how often the term now occurs in the document.</summary>
    public int Add(int term, int doc, int position, int startOffset, int endOffset)
    {
        if (term >= entries.Length) entries.Grow(Math.Max(entries.Length * 2, term + 1));
        ref var entry = ref entries[term];
        if (entry.LastFreq == 0 || entry.LastDoc != doc)
        {
            if (entry.LastFreq != 0) WriteDocument(ref entry);
            (entry.LastDoc, entry.LastFreq, entry.LastPosition, entry.LastStart) = (doc, 1, 0, 0);
        }
        else entry.LastFreq++;
        if (hasPositions)
        {
            entry.Positions.WriteVarint(arena, (uint)(position - entry.LastPosition));
            entry.LastPosition = position;
        }
        if (hasOffsets)
        {
            entry.Positions.WriteVarint(arena, (uint)(startOffset - entry.LastStart));
            entry.Positions.WriteVarint(arena, (uint)(endOffset - startOffset));
            entry.LastStart = startOffset;
        }
        return entry.LastFreq;
    }

    /// <summary>Writes all terms in order.</summary>
    /// <param name="terms">The dictionary.</param>
    /// <param name="postings">The postings, begun for this field; positions and offsets only if the field as written keeps them.</param>
    /// <param name="field">The field as written, which may keep less than this buffer does.</param>
    public void Write(TermsWriter terms, PostingsWriter postings, FieldInfo field)
    {
        foreach (var term in Terms.Sort())
        {
            postings.StartTerm();
            WriteTerm(ref entries[term], postings, field.HasPositions);
            terms.Add(Terms[term], postings.FinishTerm());
        }
    }

    void WriteDocument(ref Entry entry)
    {
        var delta = (uint)(entry.LastDoc - entry.PreviousDoc);
        entry.PreviousDoc = entry.LastDoc;
        if (!hasFreqs) entry.Docs.WriteVarint(arena, delta);
        else if (entry.LastFreq == 1) entry.Docs.WriteVarint(arena, delta << 1 | 1);
        else
        {
            entry.Docs.WriteVarint(arena, delta << 1);
            entry.Docs.WriteVarint(arena, (uint)entry.LastFreq);
        }
    }

    void WriteTerm(ref Entry entry, PostingsWriter postings, bool withPositions)
    {
        var positions = hasPositions ? entry.Positions.Read(arena) : default;
        if (!entry.Docs.IsEmpty)
        {
            var doc = 0;
            for (var docs = entry.Docs.Read(arena); !docs.AtEnd;)
            {
                var code = docs.ReadVarint();
                var freq = 1;
                if (!hasFreqs) doc += (int)code;
                else
                {
                    doc += (int)(code >> 1);
                    if ((code & 1) == 0) freq = (int)docs.ReadVarint();
                }
                WriteOccurrences(doc, freq, ref positions, postings, withPositions);
            }
        }
        WriteOccurrences(entry.LastDoc, hasFreqs ? entry.LastFreq : 1, ref positions, postings, withPositions);
    }

    void WriteOccurrences(int doc, int freq, ref SliceWriter.Reader positions, PostingsWriter postings, bool withPositions)
    {
        postings.AddDocument(doc, freq);
        if (!hasPositions) return;
        int position = 0, start = 0;
        for (; freq > 0; freq--)
        {
            position += (int)positions.ReadVarint();
            var end = 0;
            if (hasOffsets)
            {
                start += (int)positions.ReadVarint();
                end = start + (int)positions.ReadVarint();
            }
            if (withPositions) postings.AddPosition(position, start, end);
        }
    }
}
